import type {
  DeploymentMethod,
  ScopeLink,
} from '@slipway/backstage-plugin-releases-common';

/** The messages' names of deployment methods; a message key cannot hold a hyphen. */
export const METHOD_KEYS = {
  rolling: 'rolling',
  'blue-green': 'blueGreen',
  canary: 'canary',
  'feature-flag': 'featureFlag',
  recreate: 'recreate',
  manual: 'manual',
} as const satisfies Record<DeploymentMethod, string>;

export const METHODS = Object.keys(METHOD_KEYS) as DeploymentMethod[];

/** The messages' names of the kinds of records that a release answers to. */
export const LINK_KIND_KEYS = {
  'change-request': 'changeRequest',
  story: 'story',
  defect: 'defect',
  incident: 'incident',
  problem: 'problem',
  'known-error': 'knownError',
} as const satisfies Record<ScopeLink['kind'], string>;

export const LINK_KINDS = Object.keys(LINK_KIND_KEYS) as ScopeLink['kind'][];
