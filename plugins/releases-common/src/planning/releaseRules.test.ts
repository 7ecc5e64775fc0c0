import { ReleaseInput } from '../api/types';
import { DEFAULT_POLICY } from './policy';
import { validateRelease, validateSubmission } from './releaseRules';

const NOW = '2026-11-23T12:00:00.000Z';

const VALID: ReleaseInput = {
  title: 'Payments 4.2',
  type: 'minor',
  owner: 'group:default/team-payments',
  releaseManager: 'user:default/rita',
  components: [
    {
      entityRef: 'component:default/payments-api',
      version: '4.2.0',
      commit: '9fceb02',
      artifactDigest: `sha256:${'a'.repeat(64)}`,
      deliverables: ['Migration guide'],
      requirements: [{ entityRef: 'resource:ledger-db', version: '>=7' }],
    },
  ],
  scopeLinks: [
    { kind: 'change-request', key: 'CHG0031', url: 'https://itsm.example/31' },
  ],
  backOutPlan: {
    description: 'Deploy 4.1.2 again.\nThe schema stays compatible.',
    rehearsedAt: '2026-11-20T10:00:00Z',
  },
  windows: [
    {
      environment: 'production',
      start: '2026-12-04T13:00:00Z',
      end: '2026-12-04T14:00:00Z',
      timeZone: 'Europe/Berlin',
    },
  ],
};

const WINDOW = VALID.windows![0];
const COMPONENT = VALID.components![0];

function broken(change: Partial<ReleaseInput>, options?: object) {
  return validateRelease(
    { ...VALID, ...change },
    { policy: DEFAULT_POLICY, now: NOW, ...options },
  ).map(({ field, rule }) => `${field} ${rule}`);
}

describe('validateRelease', () => {
  it('finds nothing in a complete release', () => {
    expect(broken({})).toEqual([]);
  });

  it.each<[string, Partial<ReleaseInput>, string[]]>([
    ['an empty title', { title: '  ' }, ['title required']],
    [
      'a title of 10,000 characters',
      { title: 'x'.repeat(10_000) },
      ['title maxLength'],
    ],
    [
      'a NUL in the title',
      { title: 'Pay\u0000ments' },
      ['title noControlCharacters'],
    ],
    [
      'a line break in the title',
      { title: 'Pay\nments' },
      ['title noControlCharacters'],
    ],
    [
      'an override of direction in the title',
      { title: 'Pay\u202ements' },
      ['title noControlCharacters'],
    ],
    [
      'an escape in the summary',
      { summary: 'a\u001b[31m' },
      ['summary noControlCharacters'],
    ],
    ['an unknown type', { type: 'huge' }, ['type knownType']],
    ['an owner that is no reference', { owner: 'a b c' }, ['owner entityRef']],
    ['an owner that is a component', { owner: 'component:x' }, ['owner kind']],
    [
      'a group as release manager',
      { releaseManager: 'group:x' },
      ['releaseManager kind'],
    ],
    [
      'a group as component',
      { components: [{ entityRef: 'group:x', version: '1' }] },
      ['components[0].entityRef kind'],
    ],
    [
      'no version',
      { components: [{ ...COMPONENT, version: ' ' }] },
      ['components[0].version required'],
    ],
    [
      'a word as commit',
      { components: [{ ...COMPONENT, commit: 'main' }] },
      ['components[0].commit pattern'],
    ],
    [
      'a digest without algorithm',
      { components: [{ ...COMPONENT, artifactDigest: 'abc' }] },
      ['components[0].artifactDigest pattern'],
    ],
    [
      'the same component in another letter case',
      {
        components: [
          COMPONENT,
          { entityRef: 'Component:Payments-API', version: '1' },
        ],
      },
      ['components[1].entityRef unique'],
    ],
    [
      'a component that requires itself',
      {
        components: [
          {
            ...COMPONENT,
            requirements: [
              { entityRef: 'component:payments-api', version: '1' },
            ],
          },
        ],
      },
      ['components[0].requirements[0].entityRef notItself'],
    ],
    [
      'one dependency with two ranges',
      {
        components: [
          {
            ...COMPONENT,
            requirements: [
              { entityRef: 'api:x', version: '1' },
              { entityRef: 'API:default/X', version: '2' },
            ],
          },
        ],
      },
      ['components[0].requirements[1].entityRef unique'],
    ],
    [
      'a script as link',
      {
        scopeLinks: [
          // eslint-disable-next-line no-script-url -- the very thing that is refused
          { kind: 'story', key: 'A', url: 'javascript:alert(1)' },
        ],
      },
      ['scopeLinks[0].url url'],
    ],
    [
      'a link twice',
      {
        scopeLinks: [
          { kind: 'story', key: 'A' },
          { kind: 'story', key: 'A ' },
        ],
      },
      ['scopeLinks[1].key unique'],
    ],
    [
      'a bundled release twice',
      { includes: ['a', 'a'] },
      ['includes[1] unique'],
    ],
    [
      'a rehearsal in the future',
      {
        backOutPlan: { description: 'x', rehearsedAt: '2027-01-01T00:00:00Z' },
      },
      ['backOutPlan.rehearsedAt notFuture'],
    ],
    [
      'an unknown environment',
      { windows: [{ ...WINDOW, environment: 'moon' }] },
      ['windows[0].environment knownEnvironment'],
    ],
    [
      'two windows for one environment',
      { windows: [WINDOW, WINDOW] },
      ['windows[1].environment unique'],
    ],
    [
      'a missing zone',
      { windows: [{ ...WINDOW, timeZone: '' }] },
      ['windows[0].timeZone timeZone'],
    ],
    [
      'an offset as zone',
      { windows: [{ ...WINDOW, timeZone: '+01:00' }] },
      ['windows[0].timeZone timeZone'],
    ],
    [
      'a start without offset',
      { windows: [{ ...WINDOW, start: '2026-12-04T13:00:00' }] },
      ['windows[0].start instant'],
    ],
    [
      'an end before the start',
      { windows: [{ ...WINDOW, end: '2026-12-04T12:00:00Z' }] },
      ['windows[0].end afterStart'],
    ],
    [
      'no length',
      { windows: [{ ...WINDOW, end: WINDOW.start }] },
      ['windows[0].end afterStart'],
    ],
    [
      'a window of two months',
      { windows: [{ ...WINDOW, end: '2027-02-04T12:00:00Z' }] },
      ['windows[0].end maxDuration'],
    ],
    [
      'a window wholly in the past',
      {
        windows: [
          {
            ...WINDOW,
            start: '2026-11-22T13:00:00Z',
            end: '2026-11-23T12:00:00Z',
          },
        ],
      },
      ['windows[0].end notPast'],
    ],
  ])('refuses %s', (_title, change, expected) => {
    expect(broken(change)).toEqual(expected);
  });

  it('names every broken field at once, each with a way out', () => {
    const violations = validateRelease(
      { ...VALID, title: '', type: 'huge', owner: '?' },
      { policy: DEFAULT_POLICY, now: NOW },
    );
    expect(violations.map(({ field }) => field)).toEqual([
      'title',
      'type',
      'owner',
    ]);
    expect(violations[1].message).toBe(
      "There is no release type 'huge'. Choose one of: major, minor, patch, standard, emergency.",
    );
  });

  it('accepts a window that has begun, and an unchanged one that is over', () => {
    const past = {
      ...WINDOW,
      start: '2026-11-01T13:00:00.000Z',
      end: '2026-11-01T14:00:00.000Z',
    };
    expect(
      broken({
        windows: [
          {
            ...WINDOW,
            start: '2026-11-23T11:00:00Z',
            end: '2026-11-23T13:00:00Z',
          },
        ],
      }),
    ).toEqual([]);
    expect(
      broken({ windows: [past] }, { previous: { id: 'x', windows: [past] } }),
    ).toEqual([]);
    expect(broken({ windows: [past] }, { allowPast: true })).toEqual([]);
  });

  it('refuses a bundle that names itself', () => {
    expect(
      broken({ includes: ['x'] }, { previous: { id: 'x', windows: [] } }),
    ).toEqual(['includes[0] notItself']);
  });
});

describe('validateSubmission', () => {
  const complete = {
    components: VALID.components!,
    includes: [],
    windows: VALID.windows!,
  };

  it.each([
    ['a complete release', complete, []],
    ['a bundle', { ...complete, components: [], includes: ['x'] }, []],
    ['nothing to deliver', { ...complete, components: [] }, ['components']],
    ['no window', { ...complete, windows: [] }, ['windows']],
    [
      'only past windows',
      {
        ...complete,
        windows: [{ ...WINDOW, end: '2026-11-01T00:00:00.000Z' }],
      },
      ['windows'],
    ],
  ])('judges %s', (_title, release, fields) => {
    expect(
      validateSubmission(release, { now: NOW }).map(({ field }) => field),
    ).toEqual(fields);
  });
});
