import {
  DEFAULT_POLICY,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { aRelease, aWindow } from '../../../__testUtils__/demoReleases';
import { emptyComponent, emptyRequirement, emptyScopeLink } from './formValues';
import { toFormField } from './fieldPaths';
import { prefilledRelease } from './prefill';
import { toFormValues } from './toFormValues';
import { toReleaseInput } from './toReleaseInput';

const ZONE = 'Europe/Berlin';

const FULL_RELEASE: Release = aRelease({
  title: 'Payments 4.2',
  summary: '**Instalments**',
  releaseManager: 'user:default/jonas.brand',
  components: [
    {
      entityRef: 'component:default/payments-api',
      version: '4.2.0',
      commit: 'abcdef1234',
      artifactDigest: `sha256:${'ab'.repeat(32)}`,
      deliverables: ['Migration guide', 'Client library'],
      requirements: [
        { entityRef: 'component:default/ledger', version: '>=7 <8' },
      ],
    },
    { entityRef: 'api:default/payments', version: '4.2.0' },
  ],
  includes: ['00000000-0000-4000-8000-000000000009'],
  windows: [
    // Seconds, a length that is not on the list and another zone than the viewer's.
    aWindow('2026-12-01T09:00:30.000Z', {
      environment: 'staging',
      end: '2026-12-01T09:45:10.000Z',
      timeZone: 'America/New_York',
    }),
    // The second reading of a time that exists twice.
    aWindow('2027-10-31T01:30:00.000Z'),
  ],
  method: 'blue-green',
  backOutPlan: {
    description: 'Switch back',
    rehearsedAt: '2026-11-03T10:15:20.000Z',
    rehearsalUrl: 'https://wiki.example/rehearsal',
  },
  scopeLinks: [
    {
      kind: 'change-request',
      key: 'CHG0031',
      title: 'Instalments',
      url: 'https://tracker.example/CHG0031',
      closes: true,
    },
    { kind: 'problem', key: 'PRB7' },
  ],
});

describe('toReleaseInput', () => {
  it('gives back a stored release that nobody changed, to the second', () => {
    const { input, problems } = toReleaseInput(
      toFormValues(FULL_RELEASE, DEFAULT_POLICY, ZONE),
      ZONE,
    );

    expect(problems).toEqual([]);
    expect(input).toEqual({
      title: FULL_RELEASE.title,
      summary: FULL_RELEASE.summary,
      type: FULL_RELEASE.type,
      owner: FULL_RELEASE.owner,
      releaseManager: FULL_RELEASE.releaseManager,
      components: FULL_RELEASE.components,
      includes: FULL_RELEASE.includes,
      scopeLinks: FULL_RELEASE.scopeLinks,
      method: FULL_RELEASE.method,
      backOutPlan: FULL_RELEASE.backOutPlan,
      windows: FULL_RELEASE.windows,
    });
  });

  it('leaves out what was not filled in', () => {
    const values = prefilledRelease(DEFAULT_POLICY, ZONE, {});
    const { input, problems } = toReleaseInput(
      {
        ...values,
        title: ' Payments 4.2 ',
        type: 'minor',
        owner: 'group:default/team-payments',
        components: [emptyComponent()],
        scopeLinks: [emptyScopeLink()],
      },
      ZONE,
    );

    expect(problems).toEqual([]);
    expect(input).toEqual({
      title: 'Payments 4.2',
      type: 'minor',
      owner: 'group:default/team-payments',
      components: [],
      includes: [],
      scopeLinks: [],
      windows: [],
    });
  });

  it('says which entries are missing or amount to nothing', () => {
    const values = prefilledRelease(DEFAULT_POLICY, ZONE, {});
    const [staging, production] = values.windows;
    const { problems } = toReleaseInput(
      {
        ...values,
        releaseManager: 'jonas',
        components: [
          { ...emptyComponent(), version: '1' },
          {
            ...emptyComponent('component:default/ledger'),
            requirements: [emptyRequirement('component:default/tracker')],
          },
        ],
        windows: [
          {
            ...staging,
            planned: true,
            start: { local: '2026-12-01T10:00' },
            timeZone: 'Mars/Base',
          },
          {
            ...production,
            length: 'until',
            end: { local: '2027-03-28T02:30' },
          },
        ],
        backOutPlan: {
          ...values.backOutPlan,
          rehearsalUrl: 'https://wiki.example',
        },
        scopeLinks: [{ ...emptyScopeLink(), title: 'Instalments' }],
      },
      ZONE,
    );

    expect(problems).toEqual([
      { field: 'title', rule: 'required' },
      { field: 'type', rule: 'required' },
      { field: 'owner', rule: 'required' },
      { field: 'releaseManager', rule: 'notChosen', text: 'jonas' },
      { field: 'components[0].entityRef', rule: 'required' },
      { field: 'components[1].version', rule: 'required' },
      { field: 'components[1].requirements[0].version', rule: 'required' },
      { field: 'scopeLinks[0].key', rule: 'required' },
      { field: 'backOutPlan.description', rule: 'required' },
      { field: 'windows[0].timeZone', rule: 'unknownZone' },
      { field: 'windows[1].start', rule: 'required' },
      expect.objectContaining({ field: 'windows[1].end', rule: 'gap' }),
    ]);
  });

  it('ends a window after its length', () => {
    const values = prefilledRelease(DEFAULT_POLICY, ZONE, {});
    const { input } = toReleaseInput(
      {
        ...values,
        windows: values.windows.map(window => ({
          ...window,
          timeZone: 'Asia/Tokyo',
          start: { local: '2026-12-01T14:00' },
          length: 'PT30M',
        })),
      },
      ZONE,
    );

    expect(input.windows).toEqual([
      {
        environment: 'production',
        start: '2026-12-01T05:00:00.000Z',
        end: '2026-12-01T05:30:00.000Z',
        timeZone: 'Asia/Tokyo',
      },
    ]);
  });
});

describe('toFormField', () => {
  const values = prefilledRelease(DEFAULT_POLICY, ZONE, {});
  const withRows = {
    ...values,
    components: [
      emptyComponent(),
      {
        ...emptyComponent('component:default/ledger'),
        requirements: [
          emptyRequirement(),
          emptyRequirement('component:default/tracker'),
        ],
      },
    ],
    windows: values.windows.map(window => ({
      ...window,
      start: { local: '2026-12-01T14:00' },
    })),
  };
  const { origins } = toReleaseInput(withRows, ZONE);

  it.each([
    ['title', 'title'],
    ['includes[3]', 'includes'],
    ['components', 'components'],
    ['components[0].version', 'components[1].version'],
    ['components[0].deliverables[4]', 'components[1].deliverables'],
    [
      'components[0].requirements[0].version',
      'components[1].requirements[1].version',
    ],
    ['windows[0].start', 'windows[1].start'],
    ['windows[0].end', 'windows[1].length'],
  ])('finds the place of %s', (field, expected) => {
    expect(toFormField(field, withRows, origins)).toBe(expected);
  });
});
