import { Config } from '@backstage/config';
import {
  ApprovalPolicy,
  DEFAULT_POLICY,
  entityRefKind,
  isEntityRef,
  normalizeEntityRef,
  ReleasePolicy,
} from '@slipway/backstage-plugin-releases-common';
import { Duration } from 'luxon';
import { invalid, readFlag, readNamedList, readText } from './configReading';

const SOURCES = [
  'component-owners',
  'dependent-owners',
  'system-owners',
  'release-manager',
];
const OWNER_KINDS = ['group', 'user'];

/** Types of one's own that say nothing of approvals are approved as these are. */
const LIKE_TYPE = 'minor';

const KEYS = new Set([
  'name',
  'title',
  'source',
  'when',
  'minimum',
  'percentage',
  'perOwner',
  'stepUp',
  'validFor',
  'escalateAfter',
  'escalateTo',
]);

/**
 * Reads what holds for all approvals, from `releases.approvals`.
 *
 * @throws InputError that names the key path and the reason of the first wrong value
 */
export function readApprovalSettings(
  config: Config,
): ReleasePolicy['approvals'] {
  const key = 'releases.approvals';
  const settings = config.getOptionalConfig(key);
  const defaults = DEFAULT_POLICY.approvals;
  return {
    submitterMayApprove:
      (settings && readFlag(settings, key, 'submitterMayApprove')) ??
      defaults.submitterMayApprove,
    oneDecisionForSeveralRules:
      (settings && readFlag(settings, key, 'oneDecisionForSeveralRules')) ??
      defaults.oneDecisionForSeveralRules,
  };
}

/**
 * Reads who has to approve releases of a type, from its `approvals`.
 *
 * @throws InputError that names the key path and the reason of the first wrong value
 */
export function readApprovals(
  type: Config,
  options: { path: string; type: string },
): ApprovalPolicy[] {
  const rules = readNamedList(type, 'approvals', {
    at: `${options.path}.approvals`,
    mayBeEmpty: true,
  });
  return rules?.map(readRule) ?? defaultsOf(options.type);
}

function readRule({
  item,
  path,
  name,
  title,
}: NonNullable<ReturnType<typeof readNamedList>>[number]): ApprovalPolicy {
  const unknown = item.keys().find(key => !KEYS.has(key));
  if (unknown) {
    throw invalid(
      `${path}.${unknown}`,
      `there is no such setting; there are ${[...KEYS].join(', ')}`,
    );
  }
  const minimum = readNumber(item, path, { key: 'minimum', max: 100 });
  const percentage = readNumber(item, path, { key: 'percentage', max: 100 });
  if (minimum !== undefined && percentage !== undefined) {
    throw invalid(
      `${path}.percentage`,
      "cannot be combined with 'minimum'; remove one of them",
    );
  }
  const escalateAfter = readDuration(item, path, 'escalateAfter');
  const escalateTo = readOwner(item, path, 'escalateTo');
  if (escalateAfter && !escalateTo) {
    throw invalid(
      `${path}.escalateTo`,
      "is missing; name the group or user who is asked after 'escalateAfter'",
    );
  }
  const validFor = readDuration(item, path, 'validFor');
  return {
    name,
    title,
    source: readSource(item, path),
    when: readWhen(item, path),
    minimum: minimum ?? 1,
    ...(percentage !== undefined && { percentage }),
    perOwner: readFlag(item, path, 'perOwner') ?? true,
    stepUp: readFlag(item, path, 'stepUp') ?? false,
    ...(validFor && { validFor }),
    ...(escalateAfter && { escalateAfter }),
    ...(escalateTo && { escalateTo }),
  };
}

function readSource(item: Config, path: string): string {
  const source = readText(item, path, 'source');
  if (source === undefined) {
    throw invalid(`${path}.source`, 'is missing');
  }
  if (SOURCES.includes(source)) {
    return source;
  }
  return (
    ownerRef(source) ??
    fail(
      `${path}.source`,
      `'${source}' is not a source; write one of ${SOURCES.join(
        ', ',
      )}, or the reference of a group or user such as group:default/change-board`,
    )
  );
}

function readWhen(item: Config, path: string): ApprovalPolicy['when'] {
  const when = readText(item, path, 'when') ?? 'always';
  return when === 'always' || when === 'breaking'
    ? when
    : fail(`${path}.when`, `'${when}' must be 'always' or 'breaking'`);
}

function readOwner(
  item: Config,
  path: string,
  key: string,
): string | undefined {
  const owner = readText(item, path, key);
  return owner === undefined
    ? undefined
    : ownerRef(owner) ??
        fail(
          `${path}.${key}`,
          `'${owner}' is not a group or user; write for example group:default/change-board`,
        );
}

function ownerRef(text: string): string | undefined {
  const ref = isEntityRef(text) ? normalizeEntityRef(text) : undefined;
  return ref && OWNER_KINDS.includes(entityRefKind(ref)) ? ref : undefined;
}

function readNumber(
  item: Config,
  path: string,
  options: { key: string; max: number },
): number | undefined {
  const { key, max } = options;
  const value = item.getOptional(key);
  if (value === undefined) {
    return undefined;
  }
  return typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= 1 &&
    value <= max
    ? value
    : fail(`${path}.${key}`, `must be a whole number from 1 to ${max}`);
}

function readDuration(
  item: Config,
  path: string,
  key: string,
): string | undefined {
  const text = readText(item, path, key);
  if (text === undefined) {
    return undefined;
  }
  const duration = Duration.fromISO(text);
  return text.startsWith('P') && duration.isValid && duration.toMillis() > 0
    ? text
    : fail(
        `${path}.${key}`,
        `'${text}' is not an ISO 8601 duration; write for example P3D for three days`,
      );
}

function defaultsOf(type: string): ApprovalPolicy[] {
  const find = (name: string) =>
    DEFAULT_POLICY.types.find(one => one.name === name)?.approvals;
  return find(type) ?? find(LIKE_TYPE) ?? [];
}

function fail(path: string, reason: string): never {
  throw invalid(path, reason);
}
