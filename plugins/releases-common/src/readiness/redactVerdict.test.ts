import { ReadinessVerdict } from '../api/types';
import { namedIn, redactVerdict } from './redactVerdict';

const SECRET = 'component:secret/vault';
const OPEN = 'component:default/shop';
const HIDDEN_RELEASE = '0b5a1c9e-0000-4000-8000-000000000009';

const VERDICT: ReadinessVerdict = {
  releaseId: '0b5a1c9e-0000-4000-8000-000000000000',
  title: 'Shop 2',
  revision: 1,
  environment: 'production',
  state: 'blocked',
  digest: '0'.repeat(64),
  judgedAt: '2026-11-23T12:00:00.000Z',
  catalog: { readAt: '2026-11-23T12:00:00.000Z', entities: 2, complete: true },
  counts: {
    passed: 0,
    failed: 2,
    unknown: 0,
    excepted: 0,
    off: 0,
    blocking: 2,
  },
  risk: { score: 0, level: 'low', factors: [] },
  checks: [
    {
      name: 'dependencies.available',
      title: 'Dependencies',
      mode: 'block',
      outcome: 'failed',
      blocks: true,
      summary: 'vault is not in production.',
      lookedAt: 'shop and vault',
      findings: [
        {
          outcome: 'failed',
          message: 'vault must be >=2 (runs 1)',
          entityRefs: [OPEN, SECRET],
          people: ['group:default/ops'],
          versions: { required: '>=2', actual: '1' },
        },
        { outcome: 'passed', message: 'shop is fine', entityRefs: [OPEN] },
      ],
      resolution: {
        action: 'Deploy vault 2.',
        people: ['group:default/ops', 'group:secret/keepers'],
        kind: 'report-deployment',
      },
    },
    {
      name: 'schedule.conflict',
      title: 'Conflicts',
      mode: 'block',
      outcome: 'failed',
      blocks: true,
      summary: 'Vault 9 overlaps.',
      findings: [
        {
          outcome: 'failed',
          message: 'Vault 9 overlaps',
          releases: [{ id: HIDDEN_RELEASE, title: 'Vault 9' }],
        },
      ],
    },
  ],
  entities: {
    [OPEN]: {
      entityRef: OPEN,
      kind: 'component',
      owner: 'group:secret/keepers',
    },
    [SECRET]: { entityRef: SECRET, kind: 'component', title: 'Vault' },
  },
};

describe('redactVerdict', () => {
  it('finds everything that has to be asked for', () => {
    expect(namedIn(VERDICT)).toEqual({
      entityRefs: [OPEN, SECRET, 'group:default/ops', 'group:secret/keepers'],
      releaseIds: [HIDDEN_RELEASE],
    });
  });

  it('leaves no trace of what somebody may not see, and keeps the outcome', () => {
    const redacted = redactVerdict(VERDICT, {
      entity: ref => !ref.includes('secret'),
      release: () => false,
    });
    expect(JSON.stringify(redacted)).not.toMatch(/vault|secret|keepers/i);
    expect(redacted.state).toBe('blocked');
    expect(redacted.counts).toEqual(VERDICT.counts);
    expect(redacted.checks[0].findings[1]).toEqual(
      VERDICT.checks[0].findings[1],
    );
    expect(redacted.checks[0].resolution?.people).toEqual([
      'group:default/ops',
    ]);
  });

  it('changes nothing for somebody who may see everything', () => {
    expect(
      redactVerdict(VERDICT, { entity: () => true, release: () => true }),
    ).toEqual(VERDICT);
  });
});
