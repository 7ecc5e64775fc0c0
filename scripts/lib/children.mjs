// Everything the launcher starts goes through here, so that nothing outlives it.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const GRACE_MS = 10_000;
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

const children = new Set();
let ending = false;

for (const [signal, code] of Object.entries(SIGNALS)) {
  process.on(signal, () => endWith(code));
}
// Should the launcher itself fail, there is no time left to ask politely.
process.on('exit', () => {
  for (const child of children) {
    signalChild(child, 'SIGKILL');
  }
});

/**
 * Starts a process, in a group of its own, which Ctrl-C does not reach. What
 * talks with the user at the terminal must stay in this one: `detached: false`.
 */
export function spawnChild(command, args, options) {
  const child = spawn(command, args, { detached: true, ...options });
  if (child.pid) {
    children.add(child);
    child.on('exit', () => children.delete(child));
  }
  return child;
}

/**
 * Runs a command to its end. Resolves to its exit code and all it printed, and
 * hands over each line as it comes.
 */
export function runChild(command, args, { onLine, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawnChild(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', chunk => {
        output += chunk;
      });
      if (stream && onLine) {
        eachLine(stream, onLine);
      }
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      // When all is being ended, this is no result for anybody to act upon.
      if (!ending) {
        resolve({ code: code ?? `signal ${signal}`, output });
      }
    });
  });
}

export function eachLine(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8').on('data', chunk => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop();
    lines.forEach(onLine);
  });
  stream.on('end', () => rest && onLine(rest));
}

/** For Node.js children that need not be asked: they end with the launcher. */
export const endsWithParent = [
  '--require',
  createRequire(import.meta.url).resolve('./end-with-parent.cjs'),
];

export async function stopChildren() {
  await Promise.all([...children].map(child => endChild(child)));
}

/** Asks a child to end, and makes it when it does not. */
export async function endChild(child, signal = 'SIGTERM') {
  if (!children.has(child)) {
    return;
  }
  const exit = new Promise(resolve => child.on('exit', resolve));
  signalChild(child, signal);
  const timer = setTimeout(() => signalChild(child, 'SIGKILL'), GRACE_MS);
  await exit;
  clearTimeout(timer);
}

/** True from the moment that a signal asked for the end. */
export function isEnding() {
  return ending;
}

async function endWith(code) {
  if (ending) {
    return;
  }
  ending = true;
  await stopChildren();
  process.exit(code);
}

function signalChild(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has no group of its own, or has ended already.
    child.kill(signal);
  }
}
