import { median } from '../measure/statistics';
import { table, verdict } from '../report/markdown';
import { writeResults } from '../report/writeResults';
import { StartupResult } from '.';
import { Start } from './startOnce';

const MAX_MS = 300;

export async function reportStartup(
  results: StartupResult[],
  options: { took: number },
): Promise<void> {
  await writeResults({
    name: 'startup',
    title: 'What the plugin adds to the start of a backend',
    took: options.took,
    markdown: [
      'A backend with the auth, permission, events, signals, notifications and catalog backends, started in a process of its own, with the releases plugin as it is published and without it, in alternating order on the same, already migrated database. Measured from the beginning of the process until everything has started. The first start, once for each, is on an empty database and creates the tables of all plugins.',
      table(
        [
          'Database',
          'Without',
          'With',
          'Difference',
          'Difference in CPU time',
          'Reading the modules',
          'Starts of each',
          'Verdict',
        ],
        results.map(result => [
          result.engine,
          whole(took(result.without)),
          whole(took(result.with)),
          whole(result.difference.took),
          whole(result.difference.processor),
          whole(median(result.with.map(start => start.loading))),
          String(result.with.length),
          verdict(result.difference.took <= MAX_MS),
        ]),
      ),
      table(
        ['First start', 'Without', 'With', 'Difference'],
        results.map(({ engine, first }) => [
          engine,
          whole(first.without.took),
          whole(first.with.took),
          whole(first.with.took - first.without.took),
        ]),
      ),
      `The target is a difference of at most ${MAX_MS} ms. All are medians; the differences are those of pairs of starts that followed on each other. Where the load average below is above the number of processors, other work was waited for, and the difference in CPU time, of all threads together, says more.`,
    ],
    data: { results },
  });
}

function took(starts: Start[]): number {
  return median(starts.map(start => start.took));
}

function whole(value: number): string {
  return `${value.toFixed(0)} ms`;
}
