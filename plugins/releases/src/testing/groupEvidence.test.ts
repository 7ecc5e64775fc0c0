import { anEvidence } from '../__testUtils__/demoEvidence';
import { aRelease, idOf } from '../__testUtils__/demoReleases';
import { groupEvidence } from './groupEvidence';
import { passRate, trendsOf } from './trend/trendPoints';

const API = 'component:default/payments-api';
const WORKER = 'component:default/payments-worker';

describe('evidence by entity and version', () => {
  it('has upcoming versions first, the next one at the top, then the newest', () => {
    const runs = ['4.1.3', '4.2.0', '4.1.2'].map((version, index) =>
      anEvidence({ id: idOf(index), version }),
    );
    const upcoming = [
      aRelease({
        title: 'Payments 4.1.4',
        components: [{ entityRef: API, version: '4.1.4' }],
      }),
      aRelease({ title: 'Payments 4.2' }),
    ];

    const [{ versions }] = groupEvidence(runs, upcoming, [API]);

    expect(
      versions.map(({ version, release, series }) => [
        version,
        release?.title,
        series.length,
      ]),
    ).toEqual([
      ['4.1.4', 'Payments 4.1.4', 0],
      ['4.2.0', 'Payments 4.2', 1],
      ['4.1.3', undefined, 1],
      ['4.1.2', undefined, 1],
    ]);
  });

  it('has one series for each kind, name and environment, failing ones first', () => {
    const runs = [
      anEvidence({ id: idOf(1), kind: 'unit' }),
      anEvidence({ id: idOf(2), kind: 'smoke', environment: 'staging' }),
      anEvidence({
        id: idOf(3),
        kind: 'smoke',
        environment: 'production',
        totals: { failed: 1 },
      }),
      anEvidence({ id: idOf(4), kind: 'unit', totals: { failed: 1 } }),
    ];

    const [{ versions }] = groupEvidence(runs, [], [API]);

    expect(
      versions[0].series.map(({ latest, earlier }) => [
        latest.id,
        earlier.map(({ id }) => id),
      ]),
    ).toEqual([
      [idOf(3), []],
      [idOf(1), [idOf(4)]],
      [idOf(2), []],
    ]);
  });

  it('stands in the order of the entities, without those that have none', () => {
    const runs = [anEvidence(), anEvidence({ entityRef: WORKER })];

    expect(
      groupEvidence(runs, [], [WORKER, 'component:default/other', API]).map(
        ({ entityRef }) => entityRef,
      ),
    ).toEqual([WORKER, API]);
  });
});

describe('trends', () => {
  it('need two runs and go from old to new', () => {
    const runs = [
      anEvidence({ id: idOf(3), version: '4.2.0' }),
      anEvidence({ id: idOf(2), kind: 'smoke' }),
      anEvidence({ id: idOf(1), version: '4.1.0' }),
    ];
    expect(trendsOf(runs).map(trend => trend.runs.map(({ id }) => id))).toEqual(
      [[idOf(1), idOf(3)]],
    );
  });

  it('count only tests that ran', () => {
    const { totals } = anEvidence({
      totals: { passed: 3, failed: 1, skipped: 6 },
    });
    expect(passRate(totals)).toBe(0.75);
    expect(passRate({ ...totals, tests: 6, passed: 0 })).toBeUndefined();
  });
});
