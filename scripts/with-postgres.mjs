// Runs a command with a PostgreSQL of its own, which the test set-up of
// Backstage finds through the environment:
//
//   node scripts/with-postgres.mjs COMMAND [ARGUMENT …]
import { spawnChild } from './lib/children.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { testEnvironment } from './lib/test-environment.mjs';

const [command, ...args] = process.argv.slice(2);
const postgres = await startPostgres().catch(error => {
  console.error(error.message);
  process.exit(1);
});
const child = spawnChild(command, args, {
  stdio: 'inherit',
  detached: false,
  env: { ...process.env, ...testEnvironment(postgres) },
});
child.on('error', error => {
  console.error(`${command}: ${error.message}`);
  process.exitCode = 1;
});
await new Promise(resolve =>
  child.on('close', code => {
    process.exitCode = code ?? 1;
    resolve();
  }),
);
await postgres.stop();
