import { createPermissionRule } from '@backstage/plugin-permission-node';
import {
  entityRefKind,
  isEntityRef,
  normalizeEntityRef,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import {
  ReleaseConditionQuery,
  ReleaseResource,
  releaseResourceRef,
} from './resource';

/**
 * Whether one release that was read already meets a condition; the same
 * verdict as that of the SQL which the condition becomes in lists.
 *
 * @public
 */
export function matchesReleaseCondition(
  condition: ReleaseConditionQuery,
  resource: ReleaseResource,
): boolean {
  switch (condition.key) {
    case 'scope':
      return resource.scopes.some(ref => condition.values.includes(ref));
    case 'owner':
      return resource.owners.some(ref => condition.values.includes(ref));
    case 'releaseManager':
      return (
        resource.release.releaseManager !== undefined &&
        condition.values.includes(resource.release.releaseManager)
      );
    default:
      return condition.values.includes(resource.release.type);
  }
}

const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description:
    'Allow releases that one of the claims owns: the release itself, or any of its components',
  resourceRef: releaseResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Users and groups, such as the ownershipEntityRefs of a user'),
  }),
  ...verdicts((params: { claims: string[] }) => ({
    // Not a scope: those hold parent groups too, and where a sign-in expands
    // claims to parent groups, everybody would meet at the top of the company.
    key: 'owner',
    values: peopleAmong(params.claims),
  })),
});

const isReleaseManager = createPermissionRule({
  name: 'IS_RELEASE_MANAGER',
  description: 'Allow releases that one of the claims leads',
  resourceRef: releaseResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Users and groups, such as the ownershipEntityRefs of a user'),
  }),
  ...verdicts((params: { claims: string[] }) => ({
    key: 'releaseManager',
    values: peopleAmong(params.claims),
  })),
});

const inSystem = createPermissionRule({
  name: 'IN_SYSTEM',
  description: 'Allow releases with a component in one of the systems',
  resourceRef: releaseResourceRef,
  paramsSchema: z.object({
    systemRefs: z
      .array(z.string())
      .describe('Systems, such as system:default/payments'),
  }),
  ...verdicts((params: { systemRefs: string[] }) => ({
    key: 'scope',
    values: refsOfKind('system', params.systemRefs),
  })),
});

const inDomain = createPermissionRule({
  name: 'IN_DOMAIN',
  description:
    'Allow releases with a component in one of the domains or a subdomain',
  resourceRef: releaseResourceRef,
  paramsSchema: z.object({
    domainRefs: z
      .array(z.string())
      .describe('Domains, such as domain:default/commerce'),
  }),
  ...verdicts((params: { domainRefs: string[] }) => ({
    key: 'scope',
    values: refsOfKind('domain', params.domainRefs),
  })),
});

const hasType = createPermissionRule({
  name: 'HAS_TYPE',
  description: 'Allow releases of one of the release types',
  resourceRef: releaseResourceRef,
  paramsSchema: z.object({
    types: z
      .array(z.string())
      .describe('Names of release types, such as standard'),
  }),
  ...verdicts((params: { types: string[] }) => ({
    key: 'type',
    values: params.types,
  })),
});

/**
 * The permission rules for releases by their names in policies.
 *
 * @public
 */
export const releaseRules = {
  isOwner,
  isReleaseManager,
  inSystem,
  inDomain,
  hasType,
};

/** Both forms of a rule from one condition, so that they cannot disagree. */
function verdicts<TParams>(
  conditionFor: (params: TParams) => ReleaseConditionQuery,
) {
  return {
    apply: (resource: ReleaseResource, params: TParams) =>
      matchesReleaseCondition(conditionFor(params), resource),
    toQuery: (params: TParams) => conditionFor(params),
  };
}

/** Identity providers hand out claims of any form; only users and groups own releases. */
function peopleAmong(claims: string[]): string[] {
  const refs = claims
    .filter(isEntityRef)
    .map(claim => normalizeEntityRef(claim));
  return [...new Set(refs)].filter(ref =>
    ['user', 'group'].includes(entityRefKind(ref)),
  );
}

/** @throws InputError for what is no reference: a typing error in a policy must not decide anything */
function refsOfKind(kind: string, entityRefs: string[]): string[] {
  const refs = entityRefs.map(ref =>
    normalizeEntityRef(ref, { defaultKind: kind }),
  );
  return [...new Set(refs)].filter(ref => entityRefKind(ref) === kind);
}
