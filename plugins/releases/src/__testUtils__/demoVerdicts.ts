import type {
  CheckFinding,
  ReadinessCheck,
  ReadinessVerdict,
} from '@slipway/backstage-plugin-releases-common';
import { DEMO_ENTITIES } from './demoOrganisation';
import { idOf } from './demoReleases';

/** A check for tests; it passes unless the fields say otherwise. */
export function aCheck(
  fields: Partial<ReadinessCheck> & { name: string },
): ReadinessCheck {
  const { outcome = 'passed', mode = 'block' } = fields;
  return {
    title: fields.name,
    mode,
    outcome,
    blocks: mode === 'block' && (outcome === 'failed' || outcome === 'unknown'),
    summary: `${fields.title ?? fields.name} is fine`,
    findings: [],
    ...fields,
  };
}

/** A finding that keeps a check from passing. */
export function aFinding(
  message: string,
  fields: Partial<CheckFinding> = {},
): CheckFinding {
  return { message, outcome: 'failed', ...fields };
}

/** The verdict that follows from checks, counted and ordered as the backend does. */
export function aVerdict(
  checks: ReadinessCheck[],
  fields: Partial<ReadinessVerdict> = {},
): ReadinessVerdict {
  const count = (outcome: ReadinessCheck['outcome']) =>
    checks.filter(check => check.outcome === outcome).length;
  const blocking = checks.filter(({ blocks }) => blocks).length;
  const excepted = count('excepted');
  return {
    releaseId: idOf(1),
    title: 'Payments 4.2',
    revision: 1,
    environment: 'production',
    state: stateOf(blocking, excepted),
    digest: 'd'.repeat(64),
    judgedAt: '2026-11-23T08:58:00.000Z',
    catalog: {
      readAt: '2026-11-23T08:58:00.000Z',
      entities: 12,
      complete: true,
    },
    counts: {
      passed: count('passed'),
      failed: count('failed'),
      unknown: count('unknown'),
      excepted,
      off: count('off'),
      blocking,
    },
    risk: {
      score: 42,
      level: 'medium',
      factors: [
        {
          name: 'Dependents',
          points: 20,
          maximum: 30,
          explanation: '4 components depend on what changes',
        },
        {
          name: 'Back-out',
          points: 22,
          maximum: 25,
          explanation: 'The back-out plan was never rehearsed',
        },
      ],
    },
    checks: [...checks].sort((a, b) => rankOf(a) - rankOf(b)),
    entities: DEMO_ENTITIES,
    ...fields,
  };
}

function stateOf(blocking: number, excepted: number) {
  if (blocking > 0) {
    return 'blocked';
  }
  return excepted > 0 ? 'ready-with-exceptions' : 'ready';
}

function rankOf(check: ReadinessCheck): number {
  if (check.blocks) {
    return 0;
  }
  return check.outcome === 'failed' || check.outcome === 'unknown' ? 1 : 2;
}
