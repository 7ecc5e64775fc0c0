import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { claim } from './lock.mjs';

const home = mkdtempSync(join(tmpdir(), 'slipway-lock-'));
after(() => rmSync(home, { recursive: true, force: true }));

it('tells who has the file', async () => {
  const file = join(home, 'deep/held.json');
  assert.equal(await claim(file, { url: 'http://here' }), undefined);
  const owner = await claim(file);
  assert.equal(owner.pid, process.pid);
  assert.equal(owner.url, 'http://here');
});

const leftovers = {
  'a process that is gone': JSON.stringify({
    pid: spawnSync('true').pid,
    begun: '1',
  }),
  'a write that was cut short': '{"pid":',
};
if (process.platform === 'linux') {
  // Elsewhere nothing tells one from the other.
  leftovers['another process with the same number'] = JSON.stringify({
    pid: process.pid,
    begun: '1',
  });
}

for (const [what, content] of Object.entries(leftovers)) {
  it(`takes over from ${what}`, async () => {
    const file = join(home, 'left.json');
    writeFileSync(file, content);
    assert.equal(await claim(file), undefined);
    rmSync(file);
  });
}
