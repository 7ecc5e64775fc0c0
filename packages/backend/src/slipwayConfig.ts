import path from 'node:path';
import {
  resolvePackagePath,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

export interface Persona {
  userEntityRef: string;
  role: string;
  description: string;
}

export interface SlipwayRoles {
  releaseManagers: string[];
  auditors: string[];
  platform: string[];
}

export interface SlipwayConfig {
  /** Whether the portal shows the demo organisation. */
  demo: boolean;
  /** Absolute paths of what the catalog is read from; may be empty. */
  catalogFiles: string[];
  personas: Persona[];
  roles: SlipwayRoles;
}

/** Reads the `slipway` section, which only the demo portal has. */
export function readSlipwayConfig(config: RootConfigService): SlipwayConfig {
  const catalogPaths =
    config.getOptionalStringArray('slipway.catalogPaths') ?? [];
  // Somebody else's catalog never mixes with the demo organisation.
  const demo =
    catalogPaths.length === 0 &&
    (config.getOptionalBoolean('slipway.demo') ?? false);

  return {
    demo,
    catalogFiles: demo
      ? [resolvePackagePath('backend', '..', '..', 'examples')]
      : catalogPaths.map(catalogPath => path.resolve(catalogPath)),
    personas: demo ? readPersonas(config) : [],
    roles: {
      releaseManagers: readGroups(config, 'slipway.roles.releaseManagers'),
      auditors: readGroups(config, 'slipway.roles.auditors'),
      platform: readGroups(config, 'slipway.roles.platform'),
    },
  };
}

function readPersonas(config: RootConfigService): Persona[] {
  const personas = config.getOptionalConfigArray('slipway.personas') ?? [];
  return personas.map(persona => ({
    userEntityRef: normalizeRef(persona.getString('user'), 'User'),
    role: persona.getString('role'),
    description: persona.getString('description'),
  }));
}

function readGroups(config: RootConfigService, key: string): string[] {
  const refs = config.getOptionalStringArray(key) ?? [];
  return refs.map(ref => normalizeRef(ref, 'Group'));
}

function normalizeRef(ref: string, defaultKind: string): string {
  return stringifyEntityRef(
    parseEntityRef(ref, { defaultKind, defaultNamespace: DEFAULT_NAMESPACE }),
  );
}
