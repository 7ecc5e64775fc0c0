import { ProjectedEntity } from '../types';

/**
 * The rule of what an entity belongs to, as plainly as it can be said, over a
 * whole catalog in memory. The stored scopes must come out the same.
 */
export function referenceScopes(
  catalog: ProjectedEntity[],
): Map<string, string[]> {
  const byRef = new Map(catalog.map(entity => [entity.entityRef, entity]));
  const above = (
    ref: string | undefined,
    up: 'domainRef' | 'parentRef',
    path: string[] = [],
  ): string[] =>
    !ref || path.includes(ref) || path.length > 20
      ? []
      : [ref, ...above(byRef.get(ref)?.[up], up, [...path, ref])];

  return new Map(
    catalog.map(entity => {
      const targets = (relation: string) =>
        entity.edges
          .filter(edge => edge.relation === relation)
          .map(edge => edge.targetRef);
      const system = entity.systemRef && byRef.get(entity.systemRef);
      const scopes = [
        entity.entityRef,
        ...targets('providesApi'),
        ...(entity.systemRef ? [entity.systemRef] : []),
        ...above(system ? system.domainRef : undefined, 'domainRef'),
        ...above(entity.domainRef, 'domainRef'),
        ...above(entity.parentRef, 'parentRef'),
        ...[entity.ownerRef, ...targets('ownedBy')].flatMap(owner =>
          above(owner, 'parentRef'),
        ),
      ];
      return [entity.entityRef, [...new Set(scopes)].sort()];
    }),
  );
}
