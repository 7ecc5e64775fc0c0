/**
 * What releases are judged by of one catalog entity. References are full and in
 * lower case; relations are the catalog's own, read from this entity.
 *
 * @public
 */
export type GraphEntity = {
  entityRef: string;
  kind: string;
  title?: string;
  type?: string;
  lifecycle?: string;
  /** Whether the catalog marks it as an orphan: nothing emits it any more. */
  orphan?: boolean;
  owners: string[];
  /** Systems, and of systems and subdomains the domains, that it is part of. */
  partOf: string[];
  dependsOn: string[];
  dependencyOf: string[];
  providesApis: string[];
  consumesApis: string[];
  apiProvidedBy: string[];
  apiConsumedBy: string[];
  /** Of groups: the users in it. */
  members: string[];
  /** Of groups: the groups below it. */
  children: string[];
};

/**
 * A part of the catalog around some entities, as it was read at one moment:
 * the entities, what they depend on, what depends on them, the systems and
 * owners of all these, and the members of the owning groups.
 *
 * @public
 */
export type CatalogGraph = {
  /** ISO 8601. */
  readAt: string;
  /** By reference. */
  entities: Record<string, GraphEntity>;
  /** References that the catalog was asked for and does not have. */
  missing: string[];
  /** Why the catalog could not be asked for everything, if so: nothing may be concluded from what is absent then. */
  incomplete?: string;
};

/**
 * Everything that depends on an entity directly: what names it as a
 * dependency, and what consumes the APIs that it provides or is.
 *
 * @returns each dependent with the path that leads to it, shortest first
 * @public
 */
export function dependentsOf(
  graph: CatalogGraph,
  entityRef: string,
): Array<{ entityRef: string; via?: string }> {
  const entity = graph.entities[entityRef];
  if (!entity) {
    return [];
  }
  const found = new Map<string, { entityRef: string; via?: string }>();
  const add = (dependent: string, via?: string) => {
    if (dependent !== entityRef && !found.has(dependent)) {
      found.set(dependent, { entityRef: dependent, ...(via && { via }) });
    }
  };
  for (const dependent of [...entity.dependencyOf, ...entity.apiConsumedBy]) {
    add(dependent);
  }
  for (const api of entity.providesApis) {
    for (const consumer of [
      ...(graph.entities[api]?.apiConsumedBy ?? []),
      ...(graph.entities[api]?.dependencyOf ?? []),
    ]) {
      add(consumer, api);
    }
  }
  return [...found.values()];
}

/**
 * Everything that an entity depends on directly: its dependencies, and the APIs
 * that it consumes with what provides them.
 *
 * @public
 */
export function dependenciesOf(
  graph: CatalogGraph,
  entityRef: string,
): Array<{ entityRef: string; via?: string }> {
  const entity = graph.entities[entityRef];
  if (!entity) {
    return [];
  }
  const found = new Map<string, { entityRef: string; via?: string }>();
  const add = (dependency: string, via?: string) => {
    if (dependency !== entityRef && !found.has(dependency)) {
      found.set(dependency, { entityRef: dependency, ...(via && { via }) });
    }
  };
  for (const dependency of entity.dependsOn) {
    add(dependency);
  }
  for (const api of entity.consumesApis) {
    const providers = graph.entities[api]?.apiProvidedBy ?? [];
    // What is deployed is the provider; an API that nobody provides stands for itself.
    if (providers.length === 0) {
      add(api);
    }
    for (const provider of providers) {
      add(provider, api);
    }
  }
  return [...found.values()];
}

/**
 * The users behind an owner: the user itself, or the members of a group and of
 * all groups below it as far as the graph was read.
 *
 * @returns user references without repetition, in the order they are met
 * @public
 */
export function usersOf(graph: CatalogGraph, ownerRef: string): string[] {
  if (ownerRef.startsWith('user:')) {
    return graph.missing.includes(ownerRef) ? [] : [ownerRef];
  }
  const users = new Set<string>();
  const seen = new Set<string>();
  const waiting = [ownerRef];
  for (let ref = waiting.shift(); ref; ref = waiting.shift()) {
    if (!seen.has(ref)) {
      seen.add(ref);
      const group = graph.entities[ref];
      group?.members.forEach(member => users.add(member));
      waiting.push(...(group?.children ?? []));
    }
  }
  return [...users];
}
