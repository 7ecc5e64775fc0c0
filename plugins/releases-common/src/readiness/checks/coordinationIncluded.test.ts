import { ReadinessCheck } from '../../api/types';
import { complaints, evaluated, someFacts } from '../__testUtils__/facts';
import { IncludedRelease, ReadinessFacts } from '../facts';
import { coordinationIncluded } from './coordinationIncluded';

const LEDGER = '22222222-2222-4222-8222-222222222222';
const CHECKOUT = '33333333-3333-4333-8333-333333333333';

function one(change: Partial<IncludedRelease> = {}): IncludedRelease {
  return {
    id: LEDGER,
    title: 'Ledger 7.0',
    state: 'approved',
    owner: 'group:default/team-storage',
    delivered: false,
    verdict: { state: 'ready', blockedBy: [] },
    ...change,
  };
}

function check(
  outcome: ReadinessCheck['outcome'],
  summary: string,
): ReadinessCheck {
  return {
    name: 'dependencies.available',
    title: 'Dependencies',
    mode: 'block',
    outcome,
    blocks: true,
    summary,
    findings: [
      {
        outcome,
        message: summary,
        entityRefs: ['resource:default/ledger-db'],
        people: ['user:default/omar'],
      },
    ],
  };
}

function judged(
  includes: string[],
  facts: Partial<Omit<ReadinessFacts, 'release'>> = {},
) {
  return evaluated(
    coordinationIncluded,
    someFacts({ ...facts, release: { includes } }),
  );
}

describe('coordination.included', () => {
  it.each<[string, Partial<IncludedRelease>, string, string[]]>([
    ['a release that is ready', {}, 'passed', []],
    [
      'one that is ready with exceptions',
      {
        verdict: {
          state: 'ready-with-exceptions',
          blockedBy: [],
        },
      },
      'excepted',
      ['Ledger 7.0 is ready for production with exceptions'],
    ],
    [
      'one that is blocked',
      {
        verdict: {
          state: 'blocked',
          blockedBy: [
            check('failed', '1 of 2 approvals is missing'),
            check('unknown', 'There is no window'),
          ],
        },
      },
      'failed',
      [
        'Ledger 7.0 is blocked for production: 1 of 2 approvals is missing, and 1 more',
      ],
    ],
    [
      'one of which something is not known',
      {
        verdict: {
          state: 'blocked',
          blockedBy: [
            check(
              'unknown',
              'Could not be judged: The catalog does not answer',
            ),
          ],
        },
      },
      'unknown',
      [
        'Ledger 7.0 is blocked for production: Could not be judged: The catalog does not answer',
      ],
    ],
    [
      'one that was not judged',
      { verdict: undefined },
      'unknown',
      ['Ledger 7.0 was not judged'],
    ],
    [
      'a draft, even if nothing else blocks it',
      { state: 'draft' },
      'failed',
      ['Ledger 7.0 is not submitted yet'],
    ],
    [
      'a cancelled one',
      { state: 'cancelled' },
      'failed',
      ['Ledger 7.0 was cancelled'],
    ],
    [
      'one that failed',
      { state: 'failed' },
      'failed',
      ['Ledger 7.0 failed when it was deployed'],
    ],
    [
      'one that was rolled back',
      { state: 'rolled-back' },
      'failed',
      ['Ledger 7.0 was rolled back when it was deployed'],
    ],
    [
      'one that is there already',
      { state: 'deployed', delivered: true },
      'passed',
      [],
    ],
    [
      'one that ended elsewhere',
      { state: 'closed' },
      'failed',
      ['Ledger 7.0 is closed, but what it delivers is not in production'],
    ],
  ])('judges %s', (_, change, outcome, messages) => {
    const result = judged([LEDGER], { included: [one(change)] });
    expect(result.outcome).toBe(outcome);
    expect(complaints(result)).toEqual(messages);
  });

  it('passes where there is nothing to judge', () => {
    expect(judged([])).toMatchObject({
      outcome: 'passed',
      summary: 'It contains no other releases',
    });
  });

  it('is unknown where a release could not be read', () => {
    expect(judged([LEDGER]).outcome).toBe('unknown');
    expect(judged([LEDGER, CHECKOUT], { included: [one()] })).toMatchObject({
      outcome: 'unknown',
    });
  });

  it('says what it is about whatever it quotes, so that it can be kept from those who may not see it', () => {
    const result = judged([LEDGER], {
      included: [
        one({
          verdict: {
            state: 'blocked',
            blockedBy: [check('failed', 'ledger-db is locked')],
          },
        }),
      ],
    });
    expect(result.findings).toMatchObject([
      { entityRefs: ['resource:default/ledger-db', 'user:default/omar'] },
    ]);
  });

  it('names who leads what is not ready', () => {
    const result = judged([LEDGER, CHECKOUT], {
      included: [
        one(),
        one({
          id: CHECKOUT,
          title: 'Checkout 12',
          state: 'draft',
          owner: 'group:default/team-checkout',
          releaseManager: 'user:default/ruben',
        }),
      ],
    });
    expect(result).toMatchObject({
      outcome: 'failed',
      summary: 'Checkout 12 is not submitted yet',
      lookedAt: '2 included releases in production',
      resolution: {
        action:
          'Get Checkout 12 ready, or take what is not ready out of this release.',
        people: [
          'user:default/ruben',
          'group:default/team-checkout',
          'user:default/rita',
          'group:default/team-payments',
        ],
      },
    });
  });
});
