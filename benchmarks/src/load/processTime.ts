import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, on every architecture that matters here. */
const MS_PER_TICK = 10;

/**
 * Processor time that processes have used so far, in milliseconds. Unlike time
 * on the clock it does not depend on what else the machine is doing.
 *
 * @returns undefined where there is no /proc
 */
export function processTime(
  matches: (commandLine: string) => boolean,
): number | undefined {
  let ticks = 0;
  let found = false;
  for (const id of processIds()) {
    try {
      if (matches(readFileSync(`/proc/${id}/cmdline`, 'utf8'))) {
        const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
        // The name before may contain anything, but nothing after it a bracket.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        ticks += Number(fields[11]) + Number(fields[12]);
        found = true;
      }
    } catch {
      // It has ended meanwhile.
    }
  }
  return found ? ticks * MS_PER_TICK : undefined;
}

function processIds(): string[] {
  try {
    return readdirSync('/proc').filter(name => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
