import {
  ReleaseContent,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { contentColumns, ProjectedEntity } from '../releases';
import { GeneratedCatalog } from './catalog';
import { Random } from './Random';

/** A release as it is written, with what its history is made from. */
export type GeneratedRelease = {
  id: string;
  content: ReleaseContent;
  state: ReleaseState;
  createdAt: string;
  createdBy: string;
  events: string[];
  columns: ReturnType<typeof contentColumns>;
};

const DAY = 24 * 60 * 60 * 1000;
const HOUR = DAY / 24;
const YEARS = 3;
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC'];
const TYPES = [
  'major',
  'minor',
  'minor',
  'patch',
  'patch',
  'standard',
  'emergency',
];
const WORDS =
  'checkout invoices ledger search rates limits retries index cache tokens exports audit mobile portal gateway quota'.split(
    ' ',
  );

/** Events that lead to a state, oldest first. */
const HISTORY: Partial<Record<ReleaseState, string[]>> = {
  draft: ['release-created'],
  candidate: ['release-created', 'release-submitted'],
  approved: ['release-created', 'release-submitted', 'release-approved'],
  cancelled: ['release-created', 'release-cancelled'],
  deployed: [
    'release-created',
    'release-submitted',
    'release-approved',
    'release-started',
    'release-finished',
  ],
};

/**
 * Releases over three years, the last ones still ahead, in the order in which they were
 * planned: that is the order in which a real portal's table has grown.
 */
export function* generateReleases(options: {
  count: number;
  catalog: GeneratedCatalog;
  now: number;
  seed?: number;
}): Iterable<GeneratedRelease> {
  const { count, catalog, now } = options;
  const random = new Random(options.seed ?? 2);
  const begin = now - YEARS * 365 * DAY;
  const bySystem = new Map<string | undefined, ProjectedEntity[]>();
  for (const entity of catalog.deliverables) {
    const { systemRef } = entity;
    bySystem.set(systemRef, [...(bySystem.get(systemRef) ?? []), entity]);
  }
  for (let at = 0; at < count; at++) {
    const created = begin + (at / count) * YEARS * 365 * DAY;
    const first = random.pickSkewed(catalog.deliverables);
    const neighbours = bySystem.get(first.systemRef) ?? [first];
    const components = new Set([first.entityRef]);
    for (let more = random.between(0, 3); more > 0; more--) {
      // Now and then a release reaches into another system.
      const from = random.next() < 0.8 ? neighbours : catalog.deliverables;
      components.add(random.pickSkewed(from).entityRef);
    }
    const staging = startOfQuarter(
      created + random.between(2 * 24, 58 * 24) * HOUR,
    );
    const production = staging + random.between(24, 96) * HOUR;
    const content: ReleaseContent = {
      title: `${random.pick(WORDS)} ${random.pick(WORDS)} ${random.between(
        1,
        40,
      )}.${random.between(0, 90)}`,
      summary: Array.from({ length: 30 }, () => random.pick(WORDS)).join(' '),
      type: random.pick(TYPES),
      owner: first.ownerRef ?? catalog.teams[0],
      releaseManager: random.pick(catalog.people),
      components: [...components].map(entityRef => ({
        entityRef,
        version: `${random.between(1, 30)}.${random.between(
          0,
          50,
        )}.${random.between(0, 20)}`,
        commit: random.hex(40),
        artifactDigest: `sha256:${random.hex(64)}`,
      })),
      includes: [],
      scopeLinks: [
        {
          kind: 'story',
          key: `ABC-${random.between(1, 99_999)}`,
          title: `${random.pick(WORDS)} ${random.pick(WORDS)}`,
          url: `https://tracker.example.com/browse/ABC-${at}`,
        },
      ] as ReleaseContent['scopeLinks'],
      backOutPlan: {
        description: Array.from({ length: 20 }, () => random.pick(WORDS)).join(
          ' ',
        ),
      },
      windows: [
        window('staging', staging, random),
        window('production', production, random),
      ],
    };
    const state = stateAt(production, created, now, random);
    yield {
      id: random.uuid(),
      content,
      state,
      createdAt: new Date(Math.min(created, now)).toISOString(),
      createdBy: random.pick(catalog.people),
      events: HISTORY[state] ?? ['release-created'],
      columns: contentColumns(content),
    };
  }
}

function window(environment: string, start: number, random: Random) {
  return {
    environment,
    start: new Date(start).toISOString(),
    end: new Date(start + random.between(1, 9) * HOUR).toISOString(),
    timeZone: random.pick(ZONES),
  };
}

function stateAt(
  production: number,
  created: number,
  now: number,
  random: Random,
): ReleaseState {
  if (random.next() < 0.05) {
    return 'cancelled';
  }
  if (production < now) {
    return 'deployed';
  }
  return created > now - 5 * DAY
    ? 'draft'
    : random.pick(['candidate', 'approved', 'draft']);
}

function startOfQuarter(instant: number): number {
  return instant - (instant % (15 * 60 * 1000));
}
