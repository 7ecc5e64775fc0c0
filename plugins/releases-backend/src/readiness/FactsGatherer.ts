import { LoggerService } from '@backstage/backend-plugin-api';
import {
  CatalogGraph,
  contentDigest,
  contentOf,
  dependenciesOf,
  dependentsOf,
  DeploymentWindow,
  FactSource,
  nextEnvironment,
  ReadinessFacts,
  RelatedRelease,
  Release,
  ReleasePolicy,
  sameVersion,
  versionSpellings,
  windowsOverlap,
} from '@slipway/backstage-plugin-releases-common';
import { CatalogGraphReader } from '../catalog/CatalogGraphReader';

import { groupBy } from './groupBy';
import { RelatedReleases } from './RelatedReleases';
import { ApprovalFacts, FactPorts } from './types';

/** What one release is surrounded by in the graph. */
type Surroundings = {
  /** Its components. */
  components: string[];
  /** Those and everything that they depend on or require. */
  needed: string[];
  /** Those and what depends on them. */
  all: string[];
};

/**
 * Gathers the facts that readiness is judged by, for any number of releases in
 * the same number of catalog calls and statements.
 */
export class FactsGatherer {
  readonly #graph: CatalogGraphReader;
  readonly #related: RelatedReleases;
  readonly #ports: FactPorts;
  readonly #policy: ReleasePolicy;
  readonly #logger: LoggerService;

  constructor(options: {
    graph: CatalogGraphReader;
    related: RelatedReleases;
    ports: FactPorts;
    policy: ReleasePolicy;
    logger: LoggerService;
  }) {
    this.#graph = options.graph;
    this.#related = options.related;
    this.#ports = options.ports;
    this.#policy = options.policy;
    this.#logger = options.logger;
  }

  /**
   * @param environment - the next one of each release when left out
   * @returns facts in the order of the releases; never rejects because a source failed
   */
  async gather(
    releases: Release[],
    options: { environment?: string; now: string },
  ): Promise<ReadinessFacts[]> {
    const { environment, now } = options;
    const graph = await this.#graph.read(
      distinct(releases.flatMap(componentRefs)),
      {
        also: distinct(releases.flatMap(otherRefs)),
        dependents: 'named',
      },
    );
    const surroundings = new Map(
      releases.map(release => [release.id, surroundingsOf(release, graph)]),
    );
    const around = [...surroundings.values()];
    const components = distinct(around.flatMap(one => one.components));
    const needed = distinct(around.flatMap(one => one.needed));

    const unavailable: ReadinessFacts['unavailable'] = {};
    const tried = async <T>(
      source: FactSource,
      answer: Promise<T>,
      otherwise: T,
    ): Promise<T> => {
      try {
        return await answer;
      } catch (error) {
        this.#logger.warn(`The ${source} could not be read`, error as Error);
        unavailable[source] = `The ${source} could not be read`;
        return otherwise;
      }
    };
    const { approvals, tasks, deployments, locks } = this.#ports;
    const whatRuns = async () => {
      const runs = await tried(
        'deployments',
        deployments.runningOf(needed),
        [],
      );
      // Which of two versions came first matters for what is delivered and for
      // what is required in some version; of most dependencies nothing is.
      const required = new Set(requiredRefs(releases));
      const versions = distinct([
        ...releases.flatMap(versionsOf),
        ...runs.flatMap(({ entityRef, version }) =>
          version !== undefined && required.has(entityRef) ? [version] : [],
        ),
      ]);
      const first = deployments.firstDeployedOf(
        distinct([...components, ...required]),
        { versions: versions.flatMap(versionSpellings) },
      );
      return { runs, first: await tried('deployments', first, []) };
    };
    const [
      { runs: running, first: deployed },
      related,
      inForce,
      vetoes,
      asked,
      toDo,
    ] = await Promise.all([
      whatRuns(),
      tried(
        'releases',
        this.#related.find(
          distinct(around.flatMap(one => one.all)),
          distinct(releases.flatMap(one => one.releaseManager ?? [])),
          releases.flatMap(one => this.#occupied(one)),
        ),
        [],
      ),
      tried('locks', locks.inForce(components, now), []),
      tried('locks', locks.vetoesOf(components), []),
      tried(
        'approvals',
        approvals.factsFor(releases),
        new Map<string, ApprovalFacts>(),
      ),
      tried('tasks', tasks.factsFor(releases), new Map()),
    ]);

    const runningOf = groupBy(running, ({ entityRef }) => [entityRef]);
    const deployedOf = groupBy(deployed, ({ entityRef }) => [entityRef]);
    const relatedOf = groupBy(related, one => [
      ...componentRefs(one),
      ...(one.releaseManager ? [one.releaseManager] : []),
      ...this.#occupied(one).map(window => window.environment),
    ]);
    const locksOf = groupBy(inForce, ({ appliesTo }) => appliesTo);
    const vetoesOf = groupBy(vetoes, ({ entityRef }) => [entityRef]);

    return releases.map(release => {
      const own = surroundings.get(release.id)!;
      const runs = own.needed.flatMap(ref => runningOf.get(ref) ?? []);
      const approval = asked.get(release.id);
      return {
        release,
        digest: contentDigest(contentOf(release)),
        environment:
          environment ?? nextEnvironment(release, this.#policy, runs),
        policy: this.#policy,
        now,
        ...(approval?.submittedAt && { submittedAt: approval.submittedAt }),
        graph,
        running: runs,
        deployed: own.needed.flatMap(ref => deployedOf.get(ref) ?? []),
        related: distinct([
          ...relatedTo(release, own, relatedOf),
          ...this.#occupied(release).flatMap(window =>
            (relatedOf.get(window.environment) ?? []).filter(
              other =>
                other.id !== release.id &&
                this.#occupied(other).some(
                  theirs =>
                    theirs.environment === window.environment &&
                    windowsOverlap(theirs, window),
                ),
            ),
          ),
        ]),
        locks: distinct(own.components.flatMap(ref => locksOf.get(ref) ?? [])),
        vetoes: release.components.flatMap(({ entityRef, version }) =>
          (vetoesOf.get(entityRef) ?? []).filter(veto =>
            sameVersion(veto.version, version),
          ),
        ),
        ...(approval && {
          approvals: { state: approval.state, rules: approval.rules },
        }),
        tasks: toDo.get(release.id) ?? [],
        unavailable,
      };
    });
  }

  /** The windows of a release in environments that take one release at a time. */
  #occupied({ windows }: Pick<Release, 'windows'>): DeploymentWindow[] {
    return windows.filter(({ environment }) =>
      this.#policy.environments.some(
        ({ name, exclusive }) => exclusive && name === environment,
      ),
    );
  }
}

function surroundingsOf(release: Release, graph: CatalogGraph): Surroundings {
  const components = componentRefs(release);
  const needed = distinct([
    ...components,
    ...components.flatMap(ref =>
      dependenciesOf(graph, ref).map(({ entityRef }) => entityRef),
    ),
    ...requiredRefs([release]),
  ]);
  return {
    components,
    needed,
    all: distinct([
      ...needed,
      ...components.flatMap(ref =>
        dependentsOf(graph, ref).map(({ entityRef }) => entityRef),
      ),
    ]),
  };
}

function relatedTo(
  release: Release,
  own: Surroundings,
  relatedOf: Map<string, RelatedRelease[]>,
): RelatedRelease[] {
  const keys = [
    ...own.all,
    ...(release.releaseManager ? [release.releaseManager] : []),
  ];
  return distinct(keys.flatMap(key => relatedOf.get(key) ?? [])).filter(
    ({ id }) => id !== release.id,
  );
}

function componentRefs({ components }: Pick<Release, 'components'>): string[] {
  return components.map(({ entityRef }) => entityRef);
}

function requiredRefs(releases: Release[]): string[] {
  return releases.flatMap(({ components }) =>
    components.flatMap(({ requirements }) =>
      (requirements ?? []).map(({ entityRef }) => entityRef),
    ),
  );
}

/** What a verdict names without asking what is around it. */
function otherRefs(release: Release): string[] {
  return [
    // A release that is being planned may not name its owner yet.
    ...(release.owner ? [release.owner] : []),
    ...(release.releaseManager ? [release.releaseManager] : []),
    ...requiredRefs([release]),
  ];
}

/** Versions whose first deployment tells which of two came first. */
function versionsOf({ components }: Release): string[] {
  return components.flatMap(({ version, requirements }) => [
    version,
    ...(requirements ?? []).map(requirement => requirement.version),
  ]);
}

function distinct<T>(items: T[]): T[] {
  return [...new Set(items)];
}
