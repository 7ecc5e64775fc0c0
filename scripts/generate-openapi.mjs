// Makes everything that follows from the contract: the types and limits in
// releases-common and the specification that releases-backend validates with.
// `--check` changes nothing and fails when what is committed is out of date.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const schemas = resolve(root, 'plugins/releases-backend/src/schema');
const banner =
  '// Made from releases-backend/src/schema/openapi.yaml by `yarn generate`. Do not edit.\n\n';

const spec = await readContract();

/** The contract is one document in several files: one for each room. */
async function readContract() {
  const whole = parse(await readFile(resolve(schemas, 'openapi.yaml'), 'utf8'));
  const rooms = resolve(schemas, 'rooms');
  for (const file of (await readdir(rooms)).sort()) {
    const {
      tags = [],
      paths = {},
      components = {},
    } = parse(await readFile(resolve(rooms, file), 'utf8'));
    whole.tags.push(...tags);
    add(whole.paths, paths, file);
    for (const [section, parts] of Object.entries(components)) {
      whole.components[section] ??= {};
      add(whole.components[section], parts, file);
    }
  }
  return whole;
}

function add(target, parts, file) {
  for (const [name, part] of Object.entries(parts)) {
    if (name in target) {
      throw new Error(`${file}: '${name}' is in the contract already`);
    }
    target[name] = part;
  }
}

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
  'ReleaseTaskInput',
  'DeploymentInput',
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
