import { ProjectedEntity } from '../releases';
import { Random } from './Random';

/** A generated organisation: 10,000 entities at the default size. */
export type GeneratedCatalog = {
  entities: ProjectedEntity[];
  domains: string[];
  systems: string[];
  /** Components, APIs and resources: what releases deliver, busiest first. */
  deliverables: ProjectedEntity[];
  /** Groups at the leaves, which own things. */
  teams: string[];
  /** Teams, departments, divisions and the company. */
  groups: string[];
  people: string[];
};

/** How many there are of everything. */
export type CatalogSizes = {
  domains: number;
  systems: number;
  components: number;
  apis: number;
  resources: number;
  divisions: number;
  departments: number;
  teams: number;
  people: number;
};

const SIZES: CatalogSizes = {
  domains: 6,
  systems: 200,
  components: 7_000,
  apis: 2_000,
  resources: 500,
  divisions: 6,
  departments: 40,
  teams: 247,
  people: 500,
};

/** One company, its divisions, departments and their teams, who own the systems. */
export function generateCatalog(sizes = SIZES, seed = 1): GeneratedCatalog {
  const random = new Random(seed);
  const ref = (kind: string, name: string) => `${kind}:default/${name}`;
  const numbered = (kind: string, name: string, count: number) =>
    Array.from({ length: count }, (_, index) => ref(kind, `${name}-${index}`));

  const company = ref('group', 'company');
  const divisions = numbered('group', 'division', sizes.divisions);
  const departments = numbered('group', 'department', sizes.departments);
  const teams = numbered('group', 'team', sizes.teams);
  const domains = numbered('domain', 'domain', sizes.domains);
  const systems = numbered('system', 'system', sizes.systems);
  const apis = numbered('api', 'api', sizes.apis);
  const resources = numbered('resource', 'resource', sizes.resources);
  const components = numbered('component', 'component', sizes.components);
  // A system has three teams; so releases of it stay among few owners.
  const teamOf = (system: number) =>
    teams[(system * 3 + random.between(0, 3)) % sizes.teams];
  const share = <T>(items: T[], index: number) => items[index % items.length];
  const edges = (
    relation: 'dependsOn' | 'consumesApi' | 'providesApi',
    targets: string[],
  ) => [...new Set(targets)].map(targetRef => ({ relation, targetRef }));

  const groups: ProjectedEntity[] = [
    { entityRef: company, kind: 'group', edges: [] },
    ...divisions.map(entityRef => group(entityRef, company)),
    ...departments.map((entityRef, at) =>
      group(entityRef, share(divisions, at)),
    ),
    ...teams.map((entityRef, at) => group(entityRef, share(departments, at))),
  ];
  const delivered = [
    ...components.map((entityRef, at): ProjectedEntity => {
      const system = at % sizes.systems;
      return {
        entityRef,
        kind: 'component',
        title: `Component ${at}`,
        type: random.pick(['service', 'website', 'library']),
        lifecycle: random.pick(['production', 'production', 'experimental']),
        ownerRef: teamOf(system),
        systemRef: systems[system],
        edges: [
          ...edges('dependsOn', [
            share(resources, system),
            random.pick(components),
          ]),
          ...edges('consumesApi', [random.pickSkewed(apis), random.pick(apis)]),
          ...edges('providesApi', at < sizes.apis ? [apis[at]] : []),
        ],
      };
    }),
    ...apis.map((entityRef, at) =>
      leaf('api', entityRef, at % sizes.systems, 'openapi'),
    ),
    ...resources.map((entityRef, at) =>
      leaf('resource', entityRef, at % sizes.systems, 'database'),
    ),
  ];

  function group(entityRef: string, parentRef: string): ProjectedEntity {
    return { entityRef, kind: 'group', type: 'team', parentRef, edges: [] };
  }

  function leaf(
    kind: string,
    entityRef: string,
    system: number,
    type: string,
  ): ProjectedEntity {
    return {
      entityRef,
      kind,
      type,
      lifecycle: 'production',
      ownerRef: teamOf(system),
      systemRef: systems[system],
      edges: [],
    };
  }

  return {
    domains,
    systems,
    teams,
    groups: groups.map(({ entityRef }) => entityRef),
    people: numbered('user', 'person', sizes.people),
    deliverables: delivered,
    entities: [
      ...groups,
      ...domains.map(
        (entityRef, at): ProjectedEntity => ({
          entityRef,
          kind: 'domain',
          title: `Domain ${at}`,
          ownerRef: share(divisions, at),
          edges: [],
        }),
      ),
      ...systems.map(
        (entityRef, at): ProjectedEntity => ({
          entityRef,
          kind: 'system',
          title: `System ${at}`,
          ownerRef: teamOf(at),
          domainRef: share(domains, at),
          edges: [],
        }),
      ),
      ...delivered,
    ],
  };
}
