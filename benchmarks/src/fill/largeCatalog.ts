import { ProjectedEntity } from '../releases';
import { GeneratedCatalog, generateCatalog } from './catalog';

/** A release as large as they get. */
export type LargeRelease = {
  components: string[];
  /** What the components depend on directly: other components, resources, and what provides the APIs that they consume. */
  dependencies: string[];
};

/** An organisation of 100,000 entities, in which some releases are planned. */
export type LargeCatalog = GeneratedCatalog & {
  largeReleases: LargeRelease[];
  /** Components that the people of one team own, who are all approvers. */
  toApprove: string[];
  approvers: string[];
  /** Which group each person is in. */
  teamOf: Map<string, string>;
};

/** Together with the company and everybody 100,000 entities. */
const SIZES = {
  domains: 20,
  systems: 2_000,
  components: 66_000,
  apis: 20_000,
  resources: 5_000,
  divisions: 6,
  departments: 60,
  teams: 913,
  people: 6_000,
};

const LARGE_RELEASES = 4;
export const LARGE_RELEASE_COMPONENTS = 50;
/** Of each of its components. */
const DEPENDENCIES = { components: 6, resources: 1, apis: 3 };
export const LARGE_RELEASE_DEPENDENCIES =
  LARGE_RELEASE_COMPONENTS *
  (DEPENDENCIES.components + DEPENDENCIES.resources + DEPENDENCIES.apis);

const APPROVERS = 50;
const FIRST_TO_APPROVE = 64_000;

/** The organisation that decisions are measured in. */
export function generateLargeCatalog(): LargeCatalog {
  const catalog = generateCatalog(SIZES);
  const byRef = new Map(
    catalog.entities.map(entity => [entity.entityRef, entity]),
  );
  const largeReleases = Array.from({ length: LARGE_RELEASES }, (_, at) =>
    arrangeLargeRelease(byRef, at),
  );
  const [team] = catalog.teams;
  const toApprove = Array.from(
    { length: SIZES.components - FIRST_TO_APPROVE },
    (_, at) => component(FIRST_TO_APPROVE + at),
  );
  for (const ref of toApprove) {
    byRef.get(ref)!.ownerRef = team;
  }
  return {
    ...catalog,
    largeReleases,
    toApprove,
    // Somebody else plans and submits what they decide on.
    approvers: catalog.people.slice(1, APPROVERS + 1),
    teamOf: new Map(
      catalog.people.map((person, at) => [
        person,
        at <= APPROVERS ? team : catalog.teams[at % SIZES.teams],
      ]),
    ),
  };
}

/** Gives fifty components ten dependencies each, none of them twice. */
function arrangeLargeRelease(
  byRef: Map<string, ProjectedEntity>,
  release: number,
): LargeRelease {
  const components: string[] = [];
  const dependencies: string[] = [];
  for (let at = 0; at < LARGE_RELEASE_COMPONENTS; at++) {
    const number = release * LARGE_RELEASE_COMPONENTS + at;
    // The strides keep what is delivered, depended on and provided apart.
    const needed = range(DEPENDENCIES.components).map(index =>
      component(40_000 + 20 * (number * DEPENDENCIES.components + index)),
    );
    const apis = range(DEPENDENCIES.apis).map(
      index => 30 * (number * DEPENDENCIES.apis + index),
    );
    const resources = [`resource:default/resource-${number}`];
    const own = byRef.get(component(20_000 + 100 * number))!;
    own.edges = [
      ...[...needed, ...resources].map(targetRef => ({
        relation: 'dependsOn' as const,
        targetRef,
      })),
      ...apis.map(api => ({
        relation: 'consumesApi' as const,
        targetRef: `api:default/api-${api}`,
      })),
    ];
    components.push(own.entityRef);
    // An API is provided by the component of the same number.
    dependencies.push(...needed, ...resources, ...apis.map(component));
  }
  return { components, dependencies };
}

function component(at: number): string {
  return `component:default/component-${at}`;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
