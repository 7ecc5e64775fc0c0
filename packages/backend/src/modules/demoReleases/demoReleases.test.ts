import {
  DEFAULT_POLICY,
  RELEASE_STATES,
  validateDeployment,
  validateRelease,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { deploymentsBefore, deploymentsOf } from './demoDeployments';
import { demoEvidence } from './demoEvidence';
import { PAST_RELEASES } from './pastReleases';
import { routineReleases } from './routineReleases';
import { windowFrom } from './schedule';
import { UPCOMING_RELEASES } from './upcomingReleases';

const RELEASES = [...UPCOMING_RELEASES, ...PAST_RELEASES, ...routineReleases()];

/** Every day of a week, and the days before clocks change. */
const DAYS = [
  '2026-11-23',
  '2026-11-24',
  '2026-11-25',
  '2026-11-26',
  '2026-11-27',
  '2026-11-28',
  '2026-11-29',
  '2027-03-13',
  '2027-03-27',
  '2027-10-30',
];

describe('the releases of the demo organisation', () => {
  it('show every state of the lifecycle, each under a key of its own', () => {
    expect(new Set(RELEASES.map(({ state }) => state))).toEqual(
      new Set(RELEASE_STATES),
    );
    expect(new Set(RELEASES.map(({ key }) => key)).size).toBe(RELEASES.length);
  });

  it('are valid on whatever day the demo is started', () => {
    for (const day of DAYS) {
      const today = DateTime.fromISO(`${day}T17:00:00Z`);
      for (const {
        key,
        state,
        actor,
        windows,
        bundles,
        ...release
      } of RELEASES) {
        const input = {
          ...release,
          windows: windows.map(window => windowFrom(window, today)),
        };
        const violations = validateRelease(input, {
          policy: DEFAULT_POLICY,
          now: today.toUTC().toISO()!,
          allowPast: true,
        });
        expect([key, violations]).toEqual([key, []]);
        for (const { start, timeZone } of input.windows) {
          expect(DateTime.fromISO(start, { zone: timeZone }).isWeekend).toBe(
            false,
          );
        }
      }
    }
  });

  it('were deployed as their states say, whenever the demo is started', () => {
    for (const time of DAYS.flatMap(day => [
      `${day}T00:30:00Z`,
      `${day}T17:00:00Z`,
    ])) {
      const today = DateTime.fromISO(time, { zone: 'utc' });
      const deployments = [
        ...deploymentsBefore(today),
        ...RELEASES.flatMap(release =>
          deploymentsOf(release, { releaseId: release.key, today }),
        ),
      ];
      expect(new Set(deployments.map(({ key }) => key)).size).toBe(
        deployments.length,
      );
      for (const { key, deployment, actor } of deployments) {
        const violations = validateDeployment(deployment, {
          policy: DEFAULT_POLICY,
          now: today.toUTC().toISO()!,
          isStated: actor !== undefined,
        });
        expect([key, violations]).toEqual([key, []]);
      }
      const lastOf = (entity: string, environment: string) =>
        deployments
          .map(({ deployment }) => deployment)
          .filter(
            deployment =>
              deployment.entityRef === entity &&
              deployment.environment === environment,
          )
          .sort((a, b) => (a.startedAt! < b.startedAt! ? 1 : -1))
          .map(({ version, outcome }) => `${version} ${outcome}`)[0];
      expect({
        ledgerStaging: lastOf('resource:default/ledger-db', 'staging'),
        ledger: lastOf('resource:default/ledger-db', 'production'),
        payments: lastOf('component:default/payments-api', 'production'),
        customs: lastOf('component:freight/customs-filing', 'production'),
        storefront: lastOf('component:default/storefront-web', 'production'),
        tracker: lastOf('component:default/tracker', 'production'),
      }).toEqual({
        ledgerStaging: '7.0.0 succeeded',
        ledger: '6.4.0 succeeded',
        payments: '4.1.3 running',
        customs: '1.4.0 failed',
        storefront: '31.0.0 rolled-back',
        tracker: '2.9.0 succeeded',
      });
    }
  });

  it('are proven by reports, each under a key of its own, oldest first', () => {
    const evidence = demoEvidence(DateTime.fromISO(`${DAYS[0]}T17:00:00Z`));
    expect(new Set(evidence.map(({ key }) => key)).size).toBe(evidence.length);
    const delivered = new Set(
      RELEASES.flatMap(({ components = [] }) =>
        components.map(({ entityRef, version }) => `${entityRef}@${version}`),
      ),
    );
    const unplanned = evidence.filter(
      ({ entityRef, version }) => !delivered.has(`${entityRef}@${version}`),
    );
    // Only what ran before the first release of the demo.
    expect(unplanned.map(({ version }) => version)).toEqual([
      '7.7.0',
      '7.8.0',
      '11.4.0',
      '4.1.1',
      '7.9.0',
      '4.1.2',
    ]);
    const starts = evidence.map(
      ({ report }) => /timestamp="([^"]+)"/.exec(report)![1],
    );
    expect(starts).toEqual([...starts].sort());
    const [failing] = evidence.filter(({ report }) =>
      report.includes('failures="1"'),
    );
    expect(failing.report).toContain('<failure message="');
  });
});
