/** Parents of parents of parents: beyond this it is a mistake in the catalog. */
export const MAX_ANCESTORS = 20;

/** The way up from a system, domain or group. */
export type Uplinks = {
  domainRef?: string;
  parentRef?: string;
};

/** What an entity belongs to directly. */
export type DirectScopes = Uplinks & {
  entityRef: string;
  systemRef?: string;
  ownerRefs: string[];
  providedApiRefs: string[];
};

/** What an entity belongs to, and which of it owns the entity directly. */
export type EntityScopes = Map<string, { isOwner: boolean }>;

/**
 * Everything that an entity belongs to: itself, the APIs it provides, its
 * system, the domains around, its owners and the groups above.
 *
 * @remarks
 * The owner of the system is not among them: who owns a system decides
 * nothing about what another team ships in it.
 */
export function scopesOfEntity(
  entity: DirectScopes,
  uplinksOf: (ref: string) => Uplinks | undefined,
): EntityScopes {
  const scopes = new Set([entity.entityRef, ...entity.providedApiRefs]);
  if (entity.systemRef) {
    scopes.add(entity.systemRef);
  }
  const systemsDomain =
    entity.systemRef && uplinksOf(entity.systemRef)?.domainRef;
  for (const domainRef of [entity.domainRef, systemsDomain]) {
    addChain(scopes, domainRef, ref => uplinksOf(ref)?.domainRef);
  }
  for (const groupRef of [...entity.ownerRefs, entity.parentRef]) {
    addChain(scopes, groupRef, ref => uplinksOf(ref)?.parentRef);
  }
  return new Map(
    [...scopes].map(ref => [ref, { isOwner: entity.ownerRefs.includes(ref) }]),
  );
}

function addChain(
  scopes: Set<string>,
  start: string | undefined,
  next: (ref: string) => string | undefined,
): void {
  const visited = new Set<string>();
  let ref = start;
  while (ref && !visited.has(ref) && visited.size <= MAX_ANCESTORS) {
    visited.add(ref);
    scopes.add(ref);
    ref = next(ref);
  }
}
