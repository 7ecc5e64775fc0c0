import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { helpFor, parseArguments, UsageError } from './arguments.mjs';

const cwd = mkdtempSync(join(tmpdir(), 'slipway-arguments-'));
writeFileSync(join(cwd, 'catalog.yaml'), '');
after(() => rmSync(cwd, { recursive: true }));

const parse = line => parseArguments(line.split(' ').filter(Boolean), cwd);

describe('arguments', () => {
  it('has defaults for everything that start can be told', () => {
    assert.deepEqual(parse('start'), {
      command: 'start',
      port: 3000,
      backendPort: 7007,
      catalogPaths: [],
      fresh: false,
      verbose: false,
    });
  });

  it('takes values after a space or an equals sign, and several catalogs', () => {
    assert.deepEqual(
      parse(
        'start --port 3001 --backend-port=7008 --catalog catalog.yaml --catalog=. --fresh --verbose',
      ),
      {
        command: 'start',
        port: 3001,
        backendPort: 7008,
        catalogPaths: [join(cwd, 'catalog.yaml'), cwd],
        fresh: true,
        verbose: true,
      },
    );
  });

  it('takes a part of the tests and patterns', () => {
    assert.deepEqual(parse('test unit plugins/releases'), {
      command: 'test',
      part: 'unit',
      patterns: ['plugins/releases'],
    });
  });

  it('shows help for each command', () => {
    for (const line of ['', 'help', '--help', '-h']) {
      assert.match(helpFor(parse(line).topic), /slipway test/);
    }
    for (const line of ['help start', 'start --help', 'start --port 1 -h']) {
      assert.match(helpFor(parse(line).topic), /--backend-port N/);
    }
    assert.match(helpFor(parse('test --help').topic), /static/);
  });

  for (const [line, message] of [
    ['go', /no command "go"/],
    ['help go', /no help on "go"/],
    ['start now', /does not know "now"/],
    ['start --prot 3', /does not know "--prot"/],
    ['start --port', /--port needs a value/],
    ['start --port= --fresh', /--port needs a value/],
    ['start --port --fresh', /--port needs a value/],
    ['start --port 0', /1 to 65535, not "0"/],
    ['start --port 65536', /1 to 65535, not "65536"/],
    ['start --backend-port 0x50', /1 to 65535, not "0x50"/],
    ['start --port 7007', /both 7007/],
    ['start --fresh=yes', /--fresh takes no value/],
    ['start --catalog', /--catalog needs a value/],
    ['start --catalog none.yaml', /none.yaml: there is no such file or folder/],
    ['test everything', /no part "everything"/],
    ['test --watch', /does not know "--watch"/],
    ['test static plugins', /takes no patterns/],
  ]) {
    it(`refuses: ${line}`, () => {
      assert.throws(
        () => parse(line),
        error => error instanceof UsageError && message.test(error.message),
      );
    });
  }
});
