import { parseEntityRef } from '@backstage/catalog-model';
import { LargeCatalog } from '../fill/largeCatalog';
import { Random } from '../fill/Random';
import { Target } from '../load/measureTargets';
import { PreparedReleases } from './prepareReleases';
import { CHECKS } from './techInsights';

export type ReadinessTarget =
  | 'verdict'
  | 'verdicts'
  | 'checks-of-one'
  | 'checks-of-many';

const BULK_SECONDS = 12;
export const BULK_ENTITIES = 500;
export const ENVIRONMENT = 'production';

/** Verdicts, and the peer's checks on as many entities as are asked for in one call. */
export function createReadinessTargets(options: {
  releases: PreparedReleases;
  catalog: LargeCatalog;
  techInsights: boolean;
}): Array<Target<ReadinessTarget>> {
  const { releases, catalog, techInsights } = options;
  const random = new Random(31);
  const entities = Array.from(
    { length: BULK_ENTITIES },
    () => random.pick(catalog.deliverables).entityRef,
  );
  // What the large releases deliver and need is what their verdicts judge, too.
  const judged = catalog.largeReleases.flatMap(
    ({ components, dependencies }) => [...components, ...dependencies],
  );
  const targets: Array<Target<ReadinessTarget>> = [
    {
      name: 'verdict',
      title: 'Verdict on a release of 50 components with 500 dependencies',
      next: () => ({ path: verdictPath(random.pick(releases.large)) }),
    },
    {
      name: 'verdicts',
      title: 'Verdicts on 500 releases in one call',
      connections: 1,
      seconds: BULK_SECONDS,
      next: () => ({
        path: '/api/releases/readiness',
        body: { releaseIds: releases.usual, environment: ENVIRONMENT },
      }),
    },
    {
      name: 'checks-of-one',
      title: 'Tech Insights: 12 checks of one entity',
      next: () => {
        const { namespace, kind, name } = parseEntityRef(random.pick(judged));
        return {
          path: `/api/tech-insights/checks/run/${namespace}/${kind}/${name}`,
          body: { checks: CHECKS },
        };
      },
    },
    {
      name: 'checks-of-many',
      title: 'Tech Insights: 12 checks of 500 entities in one call',
      connections: 1,
      seconds: BULK_SECONDS,
      next: () => ({
        path: '/api/tech-insights/checks/run',
        body: { checks: CHECKS, entities },
      }),
    },
  ];
  return targets.filter(
    ({ name }) => techInsights || !name.startsWith('checks'),
  );
}

export function verdictPath(releaseId: string): string {
  return `/api/releases/releases/${releaseId}/readiness?environment=${ENVIRONMENT}`;
}
