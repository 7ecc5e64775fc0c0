import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
} from '@backstage/catalog-model';
import { isObject } from './types';

/**
 * The fields of `spec` from which relations are made, and the kind that a bare
 * name stands for. `dependsOn` and `dependencyOf` have none: the catalog
 * demands the kind there.
 */
const RELATION_FIELDS: Record<string, string | undefined> = {
  owner: 'Group',
  system: 'System',
  domain: 'Domain',
  subcomponentOf: 'Component',
  subdomainOf: 'Domain',
  providesApis: 'API',
  consumesApis: 'API',
  dependsOn: undefined,
  dependencyOf: undefined,
  memberOf: 'Group',
  parent: 'Group',
  children: 'Group',
  members: 'User',
};

export interface UsableRelations {
  /** The entity with only those references that the catalog can read. */
  entity: Entity;
  /** What was left out, in words. */
  unusable: { fieldPath: string[]; message: string }[];
}

/**
 * Separates the references of an entity that the catalog can read from those
 * over which it would drop the whole entity.
 */
export function withUsableRelations(original: Entity): UsableRelations {
  const spec: Record<string, unknown> = isObject(original.spec)
    ? { ...original.spec }
    : {};
  const unusable: UsableRelations['unusable'] = [];

  for (const [field, defaultKind] of Object.entries(RELATION_FIELDS)) {
    const value = spec[field];
    if (value === undefined || value === null) {
      delete spec[field];
      continue;
    }
    const refs = [value].flat();
    const usable = refs.filter((ref, index): ref is string => {
      const reason = whyUnusable(ref, defaultKind, original);
      if (reason) {
        const fieldPath = ['spec', field];
        if (Array.isArray(value)) {
          fieldPath.push(String(index));
        }
        unusable.push({
          fieldPath,
          message: `spec.${field}: ${JSON.stringify(ref)} ${reason}`,
        });
      }
      return !reason;
    });
    spec[field] = Array.isArray(value) ? usable : usable[0];
  }

  return { entity: { ...original, spec } as Entity, unusable };
}

function whyUnusable(
  ref: unknown,
  defaultKind: string | undefined,
  entity: Entity,
): string | undefined {
  if (typeof ref !== 'string' || ref === '') {
    return 'is not an entity reference';
  }
  try {
    parseEntityRef(ref, {
      defaultKind,
      defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
    });
    return undefined;
  } catch {
    return defaultKind === undefined && /^[^:]+$/.test(ref)
      ? `does not say which kind is meant (component:${ref}?)`
      : 'is not an entity reference';
  }
}
