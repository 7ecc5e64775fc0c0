import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runChild } from './children.mjs';
import { ensureInstalled } from './install.mjs';
import { cacheDir, root } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { say, seconds } from './say.mjs';
import { testEnvironment } from './test-environment.mjs';
import { countJest, countNodeTests, countPlaywright } from './test-counts.mjs';
import { prepareToolchain } from './toolchain.mjs';

const reportsDir = join(cacheDir, 'test');
const PLAYWRIGHT_REPORT = join(root, 'e2e-test-report/report.json');
const JEST_REPORT = join(reportsDir, 'jest.json');
// A step that hangs must not hang the run.
const STEP_WITHIN_MS = 45 * 60_000;

const PLAIN_OUTPUT = {
  NO_COLOR: undefined,
  FORCE_COLOR: '0',
  // The same for Testing Library, which also shows less of the page.
  COLORS: 'false',
  DEBUG_PRINT_LIMIT: '2000',
};

const bin = path => join(root, 'node_modules', path);
const BACKSTAGE_CLI = bin('@backstage/cli/bin/backstage-cli');

/**
 * Every step runs, whatever became of those before it. One without tests of its
 * own counts as one that passed or failed; `count` reads the number of the
 * others from what they left behind.
 */
const STEPS = [
  {
    part: 'static',
    name: 'contract',
    about: 'what is made from the contract is up to date',
    command: [join(root, 'scripts/generate-openapi.mjs'), '--check'],
  },
  {
    part: 'static',
    name: 'types',
    about: 'the TypeScript compiler has no complaints',
    // Not incremental: the order of names in what is emitted, and so in the API
    // reports, would depend on what was compiled before.
    command: [
      bin('typescript/bin/tsc'),
      '--pretty',
      'false',
      '--incremental',
      'false',
    ],
  },
  {
    part: 'static',
    name: 'lint',
    about: 'nor has ESLint, not even warnings',
    command: [BACKSTAGE_CLI, 'repo', 'lint', '--max-warnings', '0'],
  },
  {
    part: 'static',
    name: 'formatting',
    about: 'all files are formatted by Prettier',
    command: [bin('prettier/bin-prettier.js'), '--check', '.'],
  },
  {
    part: 'static',
    name: 'API reports',
    about: 'what packages offer and store is as reported',
    command: [join(root, 'scripts/api-reports.mjs'), '--ci'],
  },
  {
    part: 'unit',
    name: 'launcher',
    about: 'tests of the scripts behind ./slipway',
    command: [
      '--test',
      '--test-reporter=tap',
      join(root, 'scripts/lib/*.test.mjs'),
    ],
    withoutPatterns: true,
    count: ({ output }) => countNodeTests(output),
  },
  {
    part: 'unit',
    name: 'unit and contract tests',
    about: 'on SQLite and on PostgreSQL 18',
    command: [
      BACKSTAGE_CLI,
      'repo',
      'test',
      '--ci',
      '--watch=false',
      // The first test of a file pays for loading it, on a busy machine for long.
      '--testTimeout=30000',
      '--json',
      `--outputFile=${JEST_REPORT}`,
    ],
    report: JEST_REPORT,
    needsPostgres: true,
    count: ({ report }) => countJest(report, root),
  },
  {
    part: 'browser',
    name: 'browser journeys',
    about: 'through a portal of their own',
    command: [bin('@playwright/test/cli.js'), 'test'],
    report: PLAYWRIGHT_REPORT,
    count: ({ report }) => countPlaywright(report),
  },
];

/** `./slipway test`: returns the exit code. */
export async function test({ part, patterns }) {
  const begun = Date.now();
  const toolchain = await prepareToolchain();
  await ensureInstalled(toolchain);
  await mkdir(reportsDir, { recursive: true });
  say(
    part
      ? `Testing: ${part}`
      : 'Testing everything (five to ten minutes on two cores)',
  );

  const steps = STEPS.filter(
    step =>
      (!part || step.part === part) &&
      !(step.withoutPatterns && patterns.length > 0),
  );
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const result = await runStep(step, patterns, toolchain);
    passed += result.passed;
    failed += result.failed;
  }
  say(`Took ${seconds(Date.now() - begun)}; all output is in ${reportsDir}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

async function runStep(step, patterns, toolchain) {
  const begun = Date.now();
  say(`${step.name}: ${step.about} …`);
  let result;
  try {
    result = await (step.needsPostgres ? withPostgres : execute)(
      step,
      patterns,
      toolchain,
    );
  } catch (error) {
    result = { passed: 0, failed: 1, problems: error.message };
  }
  const { passed, failed, problems } = result;
  if (failed > 0) {
    console.log(`${plain(problems).trim()}\n`);
  }
  const counts = step.count ? `${passed} passed, ${failed} failed, ` : '';
  console.log(
    `  ${failed > 0 ? '✗' : '✓'} ${step.name} (${counts}${seconds(
      Date.now() - begun,
    )})`,
  );
  return result;
}

async function withPostgres(step, patterns, toolchain) {
  const postgres = await startPostgres();
  try {
    return await execute(step, patterns, {
      ...toolchain,
      env: { ...toolchain.env, ...testEnvironment(postgres) },
    });
  } finally {
    await postgres.stop();
  }
}

async function execute(step, patterns, { node, env }) {
  if (step.report) {
    // What an earlier run left must not be taken for the result of this one.
    await rm(step.report, { force: true });
  }
  const { code, output } = await runChild(
    node,
    [...step.command, ...patterns],
    {
      cwd: root,
      env: { ...env, ...PLAIN_OUTPUT },
      timeout: STEP_WITHIN_MS,
    },
  );
  const log = join(reportsDir, `${step.name.replaceAll(' ', '-')}.log`);
  await writeFile(log, plain(output));

  if (!step.count) {
    return code === 0
      ? { passed: 1, failed: 0 }
      : { passed: 0, failed: 1, problems: output };
  }
  const report = step.report
    ? await readFile(step.report, 'utf8')
        .then(JSON.parse)
        .catch(() => undefined)
    : undefined;
  const counted = step.count({ report, output });
  if (!counted) {
    return { passed: 0, failed: 1, problems: output };
  }
  if (counted.passed + counted.failed === 0) {
    return { passed: 0, failed: 1, problems: `no tests were found\n${output}` };
  }
  if (code !== 0 && counted.failed === 0) {
    return {
      passed: counted.passed,
      failed: 1,
      problems: `all tests passed, and yet it ended with ${code}\n${output.slice(
        -4000,
      )}`,
    };
  }
  return { problems: output, ...counted };
}

/** Without colours: not every tool lets itself be told. */
function plain(text) {
  return text.replace(/\x1b\[[\d;]*m/g, '');
}
