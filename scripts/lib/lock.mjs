import { existsSync, readFileSync, rmSync } from 'node:fs';
import { link, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const held = new Set();
process.on('exit', () => held.forEach(release));

/**
 * Claims a file for this process. Returns undefined when done, or what the
 * process that has it wrote down about itself. A file left behind by a process
 * that is gone counts for nothing. The file goes with this process.
 */
export async function claim(file, about) {
  await mkdir(dirname(file), { recursive: true });
  const self = { pid: process.pid, begun: begunAt(process.pid), ...about };
  // Made whole under another name, so that nobody reads it half written.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(self));
  try {
    return await claimWith(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

async function claimWith(draft, file) {
  for (;;) {
    try {
      await link(draft, file);
      held.add(file);
      return undefined;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        throw error;
      }
    }
    const owner = await readFile(file, 'utf8')
      .then(JSON.parse)
      .catch(() => undefined);
    if (owner && isAlive(owner)) {
      return owner;
    }
    rmSync(file, { force: true });
  }
}

function release(file) {
  held.delete(file);
  rmSync(file, { force: true });
}

/** Does something that only one process may do at a time, in its turn. */
export async function whileClaimed(file, action) {
  while (await claim(file)) {
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  try {
    return await action();
  } finally {
    release(file);
  }
}

function isAlive({ pid, begun }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') {
      return false;
    }
  }
  return begunAt(pid) === begun;
}

/**
 * When a process began, where the system tells. In a container the same few
 * numbers are given out at every start, and the dead may stay listed.
 */
function begunAt(pid) {
  if (!existsSync('/proc/self/stat')) {
    return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may contain anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : fields[19];
  } catch {
    return 'ended';
  }
}
