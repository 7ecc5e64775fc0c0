import { ReleaseInput } from '@slipway/backstage-plugin-releases-common';
import { GeneratedCatalog } from '../fill/catalog';
import { entitiesOfSomeSystems } from '../fill/entities';
import { Random } from '../fill/Random';
import { Target } from '../load/measureTargets';

export type TargetName =
  | 'floor'
  | 'notifications'
  | 'announcements'
  | 'releases'
  | 'create-announcement'
  | 'create-release';

const PAGE = 20;
const HOUR = 60 * 60 * 1000;
const TEXT =
  'Faster checkout for everybody: the cart is kept for thirty days, prices are confirmed in one step, and the receipt is sent at once. ';

/** The lists and the changes that are compared; with a page of 20 everywhere. */
export function createTargets(options: {
  catalog: GeneratedCatalog;
  /** Entities that have releases. */
  released: string[];
  announcements: boolean;
}): Array<Target<TargetName>> {
  const random = new Random(4);
  const { deliverables } = entitiesOfSomeSystems(options.catalog);
  const targets: Array<Target<TargetName>> = [
    {
      name: 'floor',
      title: 'An answer without any SQL (the release policy)',
      next: () => ({ path: '/api/releases/policy' }),
    },
    {
      name: 'notifications',
      title: 'List notifications',
      next: () => ({
        path: `/api/notifications/notifications?limit=${PAGE}&offset=0`,
      }),
    },
    {
      name: 'announcements',
      title: 'List announcements',
      next: () => ({
        path: `/api/announcements/announcements?max=${PAGE}&page=1`,
      }),
    },
    {
      name: 'releases',
      title: 'List releases of an entity',
      next: () => ({
        path: `/api/releases/releases?limit=${PAGE}&entityRef=${random.pick(
          options.released,
        )}`,
      }),
    },
    {
      name: 'create-announcement',
      title: 'Create an announcement',
      next: () => ({
        path: '/api/announcements/announcements',
        body: announcement(random),
      }),
    },
    {
      name: 'create-release',
      title: 'Create a release',
      next: () => {
        const [first, second] = [0, 0].map((_, at) => {
          const system = deliverables[random.between(0, deliverables.length)];
          return system[random.between(at * 10, (at + 1) * 10)];
        });
        return {
          path: '/api/releases/releases',
          body: release(random, first.ownerRef!, [
            first.entityRef,
            second.entityRef,
          ]),
        };
      },
    },
  ];
  return targets.filter(
    ({ name }) => options.announcements || !name.includes('announcement'),
  );
}

function announcement(random: Random): object {
  return {
    publisher: 'user:default/person-0',
    title: `Announcement ${random.hex(8)}`,
    excerpt: TEXT,
    body: TEXT.repeat(4),
    active: true,
    start_at: new Date().toISOString(),
    sendNotification: false,
  };
}

function release(
  random: Random,
  owner: string,
  entityRefs: string[],
): ReleaseInput {
  const start = Date.now() + random.between(24, 1000) * HOUR;
  const window = (environment: string, at: number) => ({
    environment,
    start: new Date(at).toISOString(),
    end: new Date(at + 2 * HOUR).toISOString(),
    timeZone: 'Europe/Berlin',
  });
  return {
    title: `Release ${random.hex(8)}`,
    summary: TEXT.repeat(2),
    type: 'minor',
    owner,
    releaseManager: 'user:default/person-0',
    components: [...new Set(entityRefs)].map(entityRef => ({
      entityRef,
      version: `1.${random.between(0, 100)}.0`,
      commit: random.hex(40),
    })),
    backOutPlan: { description: TEXT },
    windows: [
      window('staging', start),
      window('production', start + 48 * HOUR),
    ],
  };
}
