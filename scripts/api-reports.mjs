// Writes the reports of what each plugin offers (report*.api.md) and keeps in
// its database (report.sql.md). `--ci` changes nothing and fails when what is
// committed is out of date; it expects that `tsc` has run.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './lib/paths.mjs';

const check = process.argv.includes('--ci');

function run(packageName, script, ...args) {
  const manifest = createRequire(import.meta.url).resolve(
    `${packageName}/package.json`,
  );
  const { status } = spawnSync(
    process.execPath,
    [join(dirname(manifest), script), ...args],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

if (!check) {
  // Not by `api-reports --tsc`, which checks the types of every dependency too.
  // Nor incrementally, which emits names in another order from time to time.
  run('typescript', 'bin/tsc', '--incremental', 'false');
}
run(
  '@backstage/repo-tools',
  'bin/backstage-repo-tools',
  'api-reports',
  ...(check ? ['--ci'] : []),
  '--sql-reports',
  // They are in the report, for whoever reviews it to see.
  '--allow-all-warnings',
  // Names the file with the path that it has on this machine.
  '--omit-messages',
  'ae-wrong-input-file-type',
  '--include',
  'plugins/*',
);
