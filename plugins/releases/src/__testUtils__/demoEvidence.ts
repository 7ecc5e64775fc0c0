import type {
  Evidence,
  TestCase,
} from '@slipway/backstage-plugin-releases-common';
import { idOf } from './demoReleases';

/** Evidence for tests: give what the test is about, the rest is filled in. */
export function anEvidence(
  fields: Omit<Partial<Evidence>, 'totals'> & {
    totals?: Partial<Evidence['totals']>;
  } = {},
): Evidence {
  const { totals: given, ...rest } = fields;
  const totals = {
    passed: 10,
    failed: 0,
    error: 0,
    skipped: 0,
    flaky: 0,
    ...given,
  };
  const { passed, failed, error, skipped } = totals;
  return {
    id: idOf(901),
    entityRef: 'component:default/payments-api',
    version: '4.2.0',
    kind: 'unit',
    format: 'junit',
    outcome: failed + error > 0 ? 'failed' : 'passed',
    measures: [],
    vulnerabilities: {},
    notes: [],
    labels: [],
    contentHash: 'ab'.repeat(32),
    bytes: 18_200,
    uploadedBy: 'user:default/mara.lind',
    uploadedAt: '2026-11-22T09:00:00.000Z',
    reportKept: true,
    ...rest,
    totals: {
      tests: passed + failed + error + skipped,
      ...totals,
    },
  };
}

/** A test of a run. */
export function aTest(fields: Partial<TestCase> & { name: string }): TestCase {
  return {
    key: `${fields.name.replaceAll(/\W/g, '-')}-----------`.slice(0, 11),
    number: 1,
    suite: ['refunds'],
    status: 'passed',
    flaky: false,
    ...fields,
  };
}
