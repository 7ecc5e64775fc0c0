// What `./slipway` runs: reads the arguments and hands over to the command.
// This file and those it imports at the top work on Node.js 20 without anything
// installed; all that needs packages is imported or started afterwards.
import { helpFor, parseArguments, UsageError } from './lib/arguments.mjs';
import { Failure } from './lib/failure.mjs';

async function main() {
  const options = parseArguments(process.argv.slice(2), process.cwd());
  switch (options.command) {
    case 'start':
      return (await import('./lib/start.mjs')).start(options);
    case 'test':
      return (await import('./lib/test.mjs')).test(options);
    default:
      console.log(helpFor(options.topic));
      return 0;
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`slipway: ${error.message}`);
    process.exitCode = 2;
  } else if (error instanceof Failure) {
    console.error(`slipway: ${error.message}`);
    process.exitCode = 1;
  } else {
    throw error;
  }
}
