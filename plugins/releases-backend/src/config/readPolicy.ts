import { Config } from '@backstage/config';
import {
  DEFAULT_POLICY,
  Environment,
  ReleasePolicy,
  ReleaseType,
} from '@slipway/backstage-plugin-releases-common';
import { Duration } from 'luxon';
import { readApprovals, readApprovalSettings } from './readApprovals';
import { invalid, readFlag, readNamedList, readText } from './configReading';
import { readCallOuts } from './readCallOuts';

/**
 * Reads release types and environments from `releases` in the configuration.
 *
 * @throws InputError that names the key path and the reason of the first wrong value
 */
export function readPolicy(config: Config): ReleasePolicy {
  return {
    types: readTypes(config) ?? DEFAULT_POLICY.types,
    environments: readEnvironments(config) ?? DEFAULT_POLICY.environments,
    approvals: readApprovalSettings(config),
    readiness: DEFAULT_POLICY.readiness,
    callOuts: readCallOuts(config).map(({ name, title }) => ({ name, title })),
  };
}

function readTypes(config: Config): ReleaseType[] | undefined {
  const types = readNamedList(config, 'releases.types');
  return types?.map(({ item, path, name, title, description }) => {
    const notice = readText(item, path, 'notice');
    if (
      notice !== undefined &&
      !(Duration.fromISO(notice).isValid && notice.startsWith('P'))
    ) {
      throw invalid(
        `${path}.notice`,
        `'${notice}' is not an ISO 8601 duration; write for example P3D for three days`,
      );
    }
    return dropUndefined({
      name,
      title,
      description,
      frequency: readText(item, path, 'frequency'),
      notice,
      approvals: readApprovals(item, { path, type: name }),
    });
  });
}

function readEnvironments(config: Config): Environment[] | undefined {
  const environments = readNamedList(config, 'releases.environments');
  return environments?.map(({ item, path, name, title, description }) =>
    dropUndefined({
      name,
      title,
      description,
      exclusive: readFlag(item, path, 'exclusive') || undefined,
    }),
  );
}

function dropUndefined<T extends object>(object: T): T {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as T;
}
