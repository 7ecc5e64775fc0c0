import type {
  DeploymentWindow,
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { DEMO_ENTITIES } from './demoOrganisation';

const ZONES = ['Europe/Berlin', 'Europe/London', 'America/New_York'];

const SUMMARIES = [
  'Customers can pay in instalments; the old form goes away.',
  'Fixes the rounding of refunds in Swiss francs.',
  'Moves the session store to the new cluster.',
  'Faster search for parcels by post code.',
  'Library updates, no change in behaviour.',
];

/** A release for tests: give what the test is about, the rest is filled in. */
export function aRelease(
  fields: Partial<Release> & { title: string },
): Release {
  const windows = fields.windows ?? [];
  return {
    id: idOf(1),
    type: 'minor',
    state: 'draft',
    owner: 'group:default/team-payments',
    components: [
      { entityRef: 'component:default/payments-api', version: '4.2.0' },
    ],
    includes: [],
    scopeLinks: [],
    revision: 1,
    createdBy: 'user:default/mara.lind',
    createdAt: '2026-11-02T08:00:00.000Z',
    updatedAt: '2026-11-20T15:30:00.000Z',
    ...plannedInterval(windows),
    ...fields,
    windows,
  };
}

/** A window of one hour in production, so many days and hours from an instant. */
export function aWindow(
  start: string,
  fields: Partial<DeploymentWindow> = {},
): DeploymentWindow {
  return {
    environment: 'production',
    start,
    end: DateTime.fromISO(start, { zone: 'utc' })
      .plus({ hours: 1 })
      .toISO({ suppressMilliseconds: false })!,
    timeZone: 'Europe/Berlin',
    ...fields,
  };
}

/** An identifier that looks like the backend's, the same for the same number. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${number.toString().padStart(12, '0')}`;
}

/**
 * Many believable releases around an instant, the same for the same arguments:
 * about as many behind it as before it, in the states that fit their windows.
 */
export function demoReleases(count: number, now: DateTime): Release[] {
  const random = randomFrom(42);
  const entities = Object.values(DEMO_ENTITIES);

  return Array.from({ length: count }, (_, index) => {
    const spread = Math.max(20, Math.min(count / 4, 300));
    const day = Math.round((random() - 0.45) * 2 * spread);
    const zone = pick(ZONES, random);
    const start = now
      .setZone(zone)
      .plus({ days: day })
      .set({
        hour: 8 + Math.floor(random() * 10),
        minute: pick([0, 30], random),
      })
      .startOf('minute');
    const production = utcWindow(
      'production',
      start,
      pick([1, 1, 2, 6], random),
    );
    const staging = utcWindow('staging', start.minus({ days: 2 }), 1);
    const windows = random() < 0.7 ? [staging, production] : [production];
    const lead = pick(entities, random);
    const others = entities.filter(
      ({ system, entityRef }) =>
        system === lead.system && entityRef !== lead.entityRef,
    );
    const version = `${1 + Math.floor(random() * 9)}.${Math.floor(
      random() * 20,
    )}.${Math.floor(random() * 6)}`;
    const planned = random() > 0.06;

    return {
      id: idOf(index + 1),
      title: `${lead.title} ${version}`,
      ...(random() < 0.7 && { summary: pick(SUMMARIES, random) }),
      type: pick(
        ['minor', 'minor', 'patch', 'patch', 'major', 'standard', 'emergency'],
        random,
      ),
      state: planned ? stateFor(start, now, random) : 'draft',
      owner: lead.owner!,
      components: [lead, ...(random() < 0.4 ? others : [])].map(
        ({ entityRef }) => ({ entityRef, version }),
      ),
      includes: [],
      scopeLinks: [],
      windows: planned ? windows : [],
      ...plannedInterval(planned ? windows : []),
      revision: 1 + Math.floor(random() * 6),
      createdBy: 'user:default/mara.lind',
      createdAt: utc(start.minus({ days: 30 })),
      updatedAt: utc(now.minus({ hours: Math.floor(random() * 600) })),
    };
  });
}

function plannedInterval(windows: DeploymentWindow[]) {
  if (windows.length === 0) {
    return {};
  }
  return {
    plannedStart: windows.map(({ start }) => start).sort()[0],
    plannedEnd: windows.map(({ end }) => end).sort()[windows.length - 1],
  };
}

function stateFor(
  start: DateTime,
  now: DateTime,
  random: () => number,
): ReleaseState {
  const days = start.diff(now).as('days');
  if (days < -14) {
    return pick(
      ['closed', 'closed', 'closed', 'rolled-back', 'cancelled'],
      random,
    );
  }
  if (days < 0 && days > -0.4) {
    return 'deploying';
  }
  if (days < 0) {
    return pick(
      [...Array(10).fill('deployed'), 'failed', 'rolled-back'],
      random,
    );
  }
  return days < 10
    ? pick(['approved', 'approved', 'candidate'], random)
    : pick(['draft', 'candidate', 'draft'], random);
}

function utcWindow(
  environment: string,
  start: DateTime,
  hours: number,
): DeploymentWindow {
  return {
    environment,
    start: utc(start),
    end: utc(start.plus({ hours })),
    timeZone: start.zoneName ?? 'UTC',
  };
}

function utc(time: DateTime): string {
  return new Date(time.toMillis()).toISOString();
}

function pick<T>(choices: T[], random: () => number): T {
  return choices[Math.floor(random() * choices.length)];
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
