import fc from 'fast-check';
import { Release, ReleaseState } from '../api/types';
import { someFacts, WINDOW } from './__testUtils__/facts';
import { decideGate, releaseForGate } from './gate';
import { judgeReadiness } from './verdict';

const QUESTION = {
  entityRef: 'component:default/payments-api',
  version: '4.2.0',
  environment: 'production',
};
const OPEN = '2026-12-03T13:30:00.000Z';

function aRelease(change: Partial<Release> = {}): Release {
  return { ...someFacts().release, state: 'approved', ...change };
}

/** The release with the verdict on it as it is at a moment. */
function judged(now: string, change: Parameters<typeof someFacts>[0] = {}) {
  const facts = someFacts({
    now,
    ...change,
    release: { state: 'approved', ...change.release },
  });
  return { release: facts.release, verdict: judgeReadiness(facts) };
}

describe('decideGate', () => {
  it('lets a ready release through while its window is open', () => {
    expect(decideGate(QUESTION, judged(OPEN), OPEN)).toEqual({
      decision: 'allow',
      reason:
        "'Payments 4.2' is ready for production; its window is open until 3 Dec 2026 15:00 (Europe/Berlin).",
    });
  });

  it.each([
    ['just before', '2026-12-03T12:59:59.999Z', 'deny'],
    ['from its start', WINDOW.start, 'allow'],
    ['until its last millisecond', '2026-12-03T13:59:59.999Z', 'allow'],
    ['not at its end', WINDOW.end, 'deny'],
  ])('holds the window half-open: %s', (_, now, decision) => {
    expect(decideGate(QUESTION, judged(now), now)).toMatchObject({ decision });
  });

  it('says when to come back', () => {
    const now = '2026-11-23T12:00:00.000Z';
    expect(decideGate(QUESTION, judged(now), now)).toEqual({
      decision: 'deny',
      reason:
        "The window of 'Payments 4.2' in production opens on 3 Dec 2026 14:00 (Europe/Berlin).",
      retryAt: WINDOW.start,
    });
  });

  it('says what blocks, and never takes unknown for a yes', () => {
    const down = judged(OPEN, {
      unavailable: { catalog: 'The catalog does not answer' },
    });
    const answer = decideGate(QUESTION, down, OPEN);
    expect(answer.decision).toBe('deny');
    expect(answer.reason).toMatch(
      /^'Payments 4\.2' is not ready for production: Could not be judged: The catalog does not answer \(and \d more\)\.$/,
    );
    expect(answer.retryAt).toBeUndefined();
  });

  it('does not know what nobody planned, and not what nobody submitted', () => {
    expect(decideGate(QUESTION, undefined, OPEN)).toEqual({
      decision: 'deny',
      reason:
        'No release that has not ended delivers component:default/payments-api 4.2.0. Plan one with this version, or check which version is asked for.',
    });
    expect(
      decideGate(QUESTION, judged(OPEN, { release: { state: 'draft' } }), OPEN),
    ).toMatchObject({
      decision: 'deny',
      reason: expect.stringContaining('still a draft'),
    });
  });
});

describe('releaseForGate', () => {
  const windowAt = (start: string, end: string) => [{ ...WINDOW, start, end }];
  const early = aRelease({
    id: 'a',
    windows: windowAt('2026-12-01T13:00:00.000Z', '2026-12-01T14:00:00.000Z'),
  });
  const open = aRelease({ id: 'b' });
  const late = aRelease({
    id: 'c',
    windows: windowAt('2026-12-09T13:00:00.000Z', '2026-12-09T14:00:00.000Z'),
  });

  it.each<[string, Release[], string | undefined]>([
    ['the one whose window is open', [late, early, open], 'b'],
    ['else the one that opens next', [late, early], 'c'],
    ['else one whose window is over', [early], 'a'],
    [
      'of two with open windows the one that is further',
      [{ ...open, id: 'd', state: 'candidate' }, open],
      'b',
    ],
    [
      'a submitted one rather than a draft',
      [{ ...open, state: 'draft' }, late],
      'c',
    ],
    [
      'none of another version',
      [
        aRelease({
          components: [{ entityRef: QUESTION.entityRef, version: '4.2.1' }],
        }),
      ],
      undefined,
    ],
    [
      'one that is written with a leading v',
      [
        aRelease({
          id: 'v',
          components: [{ entityRef: QUESTION.entityRef, version: 'v4.2.0' }],
        }),
      ],
      'v',
    ],
  ])('takes %s', (_, releases, id) => {
    expect(releaseForGate(QUESTION, releases, OPEN)?.id).toBe(id);
  });

  it.each<ReleaseState>([
    'deployed',
    'failed',
    'rolled-back',
    'closed',
    'cancelled',
  ])('takes none that is %s', state => {
    expect(
      releaseForGate(QUESTION, [{ ...open, state }], OPEN),
    ).toBeUndefined();
  });

  it('takes the same one in whatever order they come', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([early, open, late, { ...open, id: 'e' }]),
        releases => {
          const sorted = [...releases].sort((one, other) =>
            one.id < other.id ? -1 : 1,
          );
          expect(releaseForGate(QUESTION, releases, OPEN)?.id).toBe(
            releaseForGate(QUESTION, sorted, OPEN)?.id,
          );
        },
      ),
    );
  });
});
