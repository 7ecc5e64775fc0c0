import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  CheckMode,
  ReleasePolicy,
} from '@slipway/backstage-plugin-releases-common';
import { ExternalCheckSettings } from '../readiness/externalCheck';

const KEY = 'releases.readiness.external';
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MODES: readonly string[] = ['block', 'warn', 'off'] satisfies CheckMode[];

/**
 * Reads the checks that other systems answer over a call-out.
 *
 * @throws InputError that names the key path and the reason of the first wrong value
 */
export function readExternalChecks(
  config: Config,
  policy: Pick<ReleasePolicy, 'callOuts'>,
): ExternalCheckSettings[] {
  const seen = new Set<string>();
  return (config.getOptionalConfigArray(KEY) ?? []).map((item, index) => {
    const path = `${KEY}[${index}]`;
    const name = item.getOptionalString('name') ?? '';
    if (!NAME.test(name)) {
      throw invalid(
        `${path}.name`,
        'must be lower-case letters and digits, separated by single hyphens',
      );
    }
    if (seen.has(name)) {
      throw invalid(`${path}.name`, `'${name}' is used twice`);
    }
    seen.add(name);
    const callOut = item.getOptionalString('callOut') ?? '';
    const known = policy.callOuts.map(one => one.name);
    if (!known.includes(callOut)) {
      throw invalid(
        `${path}.callOut`,
        known.length > 0
          ? `names no call-out of releases.callOuts; there are: ${known.join(
              ', ',
            )}`
          : 'names no call-out; configure one under releases.callOuts',
      );
    }
    const mode = item.getOptionalString('mode') ?? 'block';
    if (!MODES.includes(mode)) {
      throw invalid(`${path}.mode`, `must be one of: ${MODES.join(', ')}`);
    }
    return {
      name: `external.${name}`,
      title: item.getOptionalString('title') ?? name,
      mode: mode as CheckMode,
      callOut,
    };
  });
}

function invalid(path: string, reason: string): InputError {
  return new InputError(`Invalid configuration at '${path}': ${reason}`);
}
