import { DateTime } from 'luxon';
import { DEMO_ENTITIES } from '../../__testUtils__/demoOrganisation';
import { aRelease, aWindow, idOf } from '../../__testUtils__/demoReleases';
import {
  componentsInScope,
  deployedEntities,
  toSchedule,
} from './entitySchedule';

const now = DateTime.fromISO('2026-11-23T09:00:00.000Z');

describe('the schedule of an entity', () => {
  it('tells apart what comes, what runs and what was missed', () => {
    const missed = aRelease({
      title: 'missed',
      state: 'approved',
      windows: [aWindow('2026-11-20T08:00:00.000Z')],
    });
    const failed = aRelease({
      title: 'failed',
      state: 'failed',
      windows: [aWindow('2026-11-21T08:00:00.000Z')],
    });
    const running = aRelease({
      title: 'in its window',
      state: 'approved',
      windows: [aWindow('2026-11-23T08:30:00.000Z')],
    });
    const later = aRelease({
      title: 'later',
      windows: [aWindow('2026-12-01T08:00:00.000Z')],
    });
    const someday = aRelease({ title: 'someday' });

    expect(toSchedule([missed, failed, running, later, someday], now)).toEqual({
      next: running,
      inProgress: [missed, failed],
      planned: [later, someday],
    });
    expect(toSchedule([someday], now)).toEqual({
      next: undefined,
      inProgress: [],
      planned: [someday],
    });
  });

  it('picks the components that belong to the entity', () => {
    const release = aRelease({
      id: idOf(1),
      title: 'Everything',
      components: [
        { entityRef: 'component:default/payments-api', version: '1' },
        { entityRef: 'component:default/checkout-web', version: '2' },
        { entityRef: 'component:default/tracker', version: '3' },
      ],
    });
    const versions = (entityRef: string) =>
      componentsInScope(release, entityRef, DEMO_ENTITIES).map(c => c.version);

    expect(versions('component:default/tracker')).toEqual(['3']);
    expect(versions('system:default/checkout')).toEqual(['2']);
    expect(versions('domain:default/payments')).toEqual(['1', '2']);
    expect(versions('group:default/team-delivery')).toEqual(['3']);
    const list = {
      items: [release, release],
      entities: DEMO_ENTITIES,
      pageInfo: {},
    };
    expect(deployedEntities('system:default/checkout', list)).toEqual([
      'component:default/checkout-web',
    ]);
    expect(deployedEntities('domain:default/payments', undefined)).toEqual([]);
    expect(deployedEntities('component:default/ledger', undefined)).toEqual([
      'component:default/ledger',
    ]);
    // A department owns nothing itself: what it is concerned with is further away.
    expect(versions('group:default/all-of-engineering')).toEqual([
      '1',
      '2',
      '3',
    ]);
  });
});
