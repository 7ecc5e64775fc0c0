import fc from 'fast-check';
import {
  deferralLimit,
  deferralProblems,
  isPutAside,
  RecordedDeferral,
} from './deferral';

const NOW = '2026-11-24T08:00:00.000Z';

const windows = (...starts: string[]) => ({
  windows: starts.map(start => ({ start })),
});

describe('deferralLimit', () => {
  it.each<
    [
      string,
      { windows: Array<{ start: string }> },
      { delegatedUntil?: string },
      ReturnType<typeof deferralLimit>,
    ]
  >([
    [
      'a release without a window',
      windows(),
      {},
      { latest: '2026-12-25T08:00:00.000Z', because: 'maximum' },
    ],
    [
      'a window far away',
      windows('2027-03-01T08:00:00Z'),
      {},
      { latest: '2026-12-25T08:00:00.000Z', because: 'maximum' },
    ],
    [
      'the first of two windows that are to come',
      windows('2026-12-04T14:00:00Z', '2026-12-01T14:00:00+01:00'),
      {},
      { latest: '2026-11-30T13:00:00.000Z', because: 'window' },
    ],
    [
      'a window that has begun, and one that is to come',
      windows('2026-11-24T08:00:00Z', '2026-12-04T14:00:00Z'),
      {},
      { latest: '2026-12-03T14:00:00.000Z', because: 'window' },
    ],
    [
      'windows that are past',
      windows('2026-11-20T08:00:00Z'),
      {},
      { latest: '2026-12-25T08:00:00.000Z', because: 'maximum' },
    ],
    ['a window in a day', windows('2026-11-25T08:00:00Z'), {}, undefined],
    ['a window in an hour', windows('2026-11-24T09:00:00Z'), {}, undefined],
    [
      'a window in a day and a minute',
      windows('2026-11-25T08:01:00Z'),
      {},
      { latest: '2026-11-24T08:01:00.000Z', because: 'window' },
    ],
    [
      'somebody who stands in until tomorrow',
      windows('2026-12-04T14:00:00Z'),
      { delegatedUntil: '2026-11-25T08:00:00Z' },
      { latest: '2026-11-25T08:00:00.000Z', because: 'delegation' },
    ],
    [
      'somebody who stands in for long',
      windows('2026-12-04T14:00:00Z'),
      { delegatedUntil: '2027-01-25T08:00:00Z' },
      { latest: '2026-12-03T14:00:00.000Z', because: 'window' },
    ],
  ])('of %s', (_, release, options, limit) => {
    expect(deferralLimit(release, { now: NOW, ...options })).toEqual(limit);
  });

  it('lies ahead, and a day before every window that is to come', () => {
    const instant = fc
      .date({
        min: new Date('2026-10-01T00:00:00Z'),
        max: new Date('2027-02-01T00:00:00Z'),
        noInvalidDate: true,
      })
      .map(date => date.toISOString());
    fc.assert(
      fc.property(fc.array(instant, { maxLength: 5 }), starts => {
        const limit = deferralLimit(windows(...starts), { now: NOW });
        const ahead = starts
          .filter(start => start > NOW)
          .map(start => Date.parse(start) - 24 * 3600_000);
        const latest = limit ? Date.parse(limit.latest) : Date.parse(NOW);
        expect(latest > Date.parse(NOW)).toBe(
          ahead.every(time => time > Date.parse(NOW)),
        );
        expect(limit ? ahead.filter(time => time < latest) : []).toEqual([]);
      }),
    );
  });
});

describe('deferralProblems', () => {
  const limit = deferralLimit(windows('2026-12-04T14:00:00Z'), { now: NOW })!;

  it.each<[string, string, Partial<typeof limit>, string[]]>([
    ['tomorrow', '2026-11-25T08:00:00Z', {}, []],
    ['the latest time', limit.latest, {}, []],
    ['the same in another zone', '2026-12-03T15:00:00+01:00', {}, []],
    ['no instant', 'tomorrow', {}, ['until instant']],
    ['now', NOW, {}, ['until future']],
    ['the past', '2026-11-01T08:00:00Z', {}, ['until future']],
    [
      'a time too close to the window',
      '2026-12-03T14:00:01Z',
      {},
      ['until beforeWindow'],
    ],
    [
      'a time too far ahead',
      '2026-12-31T08:00:00Z',
      { because: 'maximum' },
      ['until maxPeriod'],
    ],
    [
      'a time after the delegation',
      '2026-12-31T08:00:00Z',
      { because: 'delegation' },
      ['until withinDelegation'],
    ],
  ])('of %s', (_, until, change, expected) => {
    const problems = deferralProblems(until, {
      now: NOW,
      limit: { ...limit, ...change },
    });
    expect(problems.map(({ field, rule }) => `${field} ${rule}`)).toEqual(
      expected,
    );
  });

  it('name the way out', () => {
    const [{ message }] = deferralProblems('2026-12-04T00:00:00Z', {
      now: NOW,
      limit,
    });
    expect(message).toBe(
      'The decision has to be on the table 24 hours before the next window begins. Choose 2026-12-03T14:00:00.000Z or an earlier time.',
    );
  });
});

describe('isPutAside', () => {
  const DEFERRAL: RecordedDeferral = {
    ruleId: 'owners',
    person: 'ann',
    until: '2026-11-26T08:00:00.000Z',
    at: NOW,
    digest: 'd',
    claims: [],
    standsIn: false,
  };
  const decidedBy = (decidedByWhom: string, change: object = {}) => ({
    decisions: [
      {
        ruleId: 'owners',
        decidedBy: decidedByWhom,
        decidedAt: '2026-11-24T09:00:00.000Z',
        ...change,
      },
    ],
  });

  it.each<[string, Partial<Parameters<typeof isPutAside>[1]>, boolean]>([
    ['as it was put aside', {}, true],
    ['of another content', { digest: 'e' }, false],
    [
      'by a rule that asks anew',
      { askedAt: '2026-11-24T08:00:00.001Z' },
      false,
    ],
    ['that they decided since', decidedBy('ann'), false],
    [
      'that they decided before',
      decidedBy('ann', { decidedAt: '2026-11-24T07:59:00.000Z' }),
      true,
    ],
    ['that somebody else decided', decidedBy('bob'), true],
    ['by another rule', { rule: { id: 'other' } }, true],
    [
      'by another rule, where each wants its own decision',
      {
        rule: { id: 'other' },
        settings: { oneDecisionForSeveralRules: false },
      },
      false,
    ],
    [
      'that they decided by another rule',
      decidedBy('ann', { ruleId: 'other' }),
      false,
    ],
    [
      'that they decided by another rule, where each wants its own decision',
      {
        ...decidedBy('ann', { ruleId: 'other' }),
        settings: { oneDecisionForSeveralRules: false },
      },
      true,
    ],
  ])('judges something %s', (_, change, expected) => {
    expect(
      isPutAside(DEFERRAL, {
        rule: { id: 'owners' },
        askedAt: '2026-11-23T08:00:00.000Z',
        digest: 'd',
        decisions: [],
        settings: { oneDecisionForSeveralRules: true },
        ...change,
      }),
    ).toBe(expected);
  });
});
