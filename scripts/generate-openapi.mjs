// Makes everything that follows from the contract: the types and limits in
// releases-common and the specification that releases-backend validates with.
// `--check` changes nothing and fails when what is committed is out of date.
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const contract = resolve(
  root,
  'plugins/releases-backend/src/schema/openapi.yaml',
);
const banner =
  '// Made from releases-backend/src/schema/openapi.yaml by `yarn generate`. Do not edit.\n\n';

const spec = parse(await readFile(contract, 'utf8'));

const LIMITS = ['minLength', 'maxLength', 'minItems', 'maxItems', 'pattern'];

function limitsOf(schema) {
  const limits = {};
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const target = property.$ref ? resolveRef(property.$ref) : property;
    const own = Object.fromEntries(
      LIMITS.filter(key => key in target).map(key => [key, target[key]]),
    );
    if (target.items && !target.items.$ref) {
      const items = Object.fromEntries(
        LIMITS.filter(key => key in target.items).map(key => [
          key,
          target.items[key],
        ]),
      );
      if (Object.keys(items).length > 0) {
        own.items = items;
      }
    }
    if (Object.keys(own).length > 0) {
      limits[name] = own;
    }
  }
  return limits;
}

function resolveRef(ref) {
  return ref
    .slice(2)
    .split('/')
    .reduce((at, key) => at[key], spec);
}

const inputs = [
  'ReleaseInput',
  'ReleaseComponent',
  'DependencyRequirement',
  'ScopeLink',
  'BackOutPlan',
  'DeploymentWindow',
];
const limits = Object.fromEntries(
  inputs.map(name => [name, limitsOf(spec.components.schemas[name])]),
);

const outputs = {
  'plugins/releases-common/src/api/generated/schema.ts':
    banner + astToString(await openapiTS(spec)),
  'plugins/releases-common/src/api/generated/limits.ts': `${banner}export const contractLimits = ${JSON.stringify(
    limits,
    null,
    2,
  )} as const;\n`,
  'plugins/releases-backend/src/schema/generated/spec.ts': `${banner}export const spec = ${JSON.stringify(
    spec,
    null,
    2,
  )};\n`,
};

const check = process.argv.includes('--check');
let stale = 0;
for (const [path, text] of Object.entries(outputs)) {
  const file = resolve(root, path);
  if (check) {
    const current = await readFile(file, 'utf8').catch(() => '');
    if (current !== text) {
      stale++;
      console.error(
        `${relative(
          root,
          file,
        )} does not match the contract: run \`yarn generate\` and commit the result.`,
      );
    }
  } else {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
process.exitCode = stale ? 1 : 0;
