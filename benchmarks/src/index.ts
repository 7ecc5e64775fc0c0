import { approve } from './approve';
import { entry } from './entry';
import { peers } from './peers';
import { portfolio } from './portfolio';
import { readiness } from './readiness';
import { startup } from './startup';

const BENCHMARKS: Record<string, () => Promise<void>> = {
  portfolio,
  peers,
  readiness,
  approve,
  startup,
  entry,
};

async function main(): Promise<void> {
  const names = process.argv.slice(2);
  const unknown = names.filter(name => !(name in BENCHMARKS));
  if (unknown.length > 0) {
    throw new Error(
      `There is no benchmark '${unknown[0]}'. Name any of: ${Object.keys(
        BENCHMARKS,
      ).join(', ')}; or none to run all.`,
    );
  }
  for (const name of names.length > 0 ? names : Object.keys(BENCHMARKS)) {
    await BENCHMARKS[name]();
  }
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.stack ?? error}\n`);
    process.exit(1);
  },
);
