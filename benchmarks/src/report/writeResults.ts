import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { RESULTS } from '../paths';
import { describeMachine, Machine } from './machine';
import { table } from './markdown';
import { say } from './say';

/** A result for people, `results/<name>.md`, and for programs, `results/<name>.json`. */
export async function writeResults(options: {
  name: string;
  title: string;
  /** How long the benchmark ran, in milliseconds. */
  took: number;
  markdown: string[];
  data: object;
}): Promise<void> {
  const { name, title, took, markdown, data } = options;
  const machine = describeMachine();
  await mkdir(RESULTS, { recursive: true });
  const text = [
    `# ${title}`,
    `Made by \`yarn workspace benchmarks start ${name}\`; do not edit. [How to read it](../README.md).`,
    ...markdown,
    '## Measured on',
    machineTable(machine, took),
  ].join('\n\n');
  const paths = [`${name}.md`, `${name}.json`].map(file => join(RESULTS, file));
  await writeFile(paths[0], text);
  await writeFile(paths[1], JSON.stringify({ machine, took, ...data }));
  // As the format check of the repository wants them.
  await promisify(execFile)(process.execPath, [
    require.resolve('prettier/bin-prettier.js'),
    '--write',
    ...paths,
  ]);
  say(`Written to benchmarks/results/${name}.md`);
}

function machineTable(machine: Machine, took: number): string {
  return table(
    ['', ''],
    [
      ['Date', machine.date],
      ['Processors', machine.cpus],
      ['Memory', machine.memory],
      ['Node.js', machine.node],
      ['System', machine.system],
      ['Load average at the end (1, 5, 15 min)', machine.loadAverage],
      ['Duration', `${Math.round(took / 1000)} s`],
    ],
  );
}
