import {
  contentDigest,
  contentOf,
  DEFAULT_POLICY,
  NEW_RELEASE_ID,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { aRelease, aWindow } from '../../../__testUtils__/demoReleases';
import { draftOf } from './draftOf';
import {
  ComponentValues,
  emptyComponent,
  emptyRelease,
  emptyRequirement,
  ReleaseFormValues,
} from './formValues';
import { toFormValues } from './toFormValues';
import { toReleaseInput } from './toReleaseInput';

const ZONE = 'Europe/Berlin';
const CONTEXT = { policy: DEFAULT_POLICY, viewerZone: ZONE };
const API = 'component:default/payments-api';

function drafted(change: Partial<ReleaseFormValues>, base?: Release) {
  const values = base
    ? toFormValues(base, DEFAULT_POLICY, ZONE)
    : emptyRelease(DEFAULT_POLICY, ZONE);
  return draftOf(toReleaseInput({ ...values, ...change }, ZONE), CONTEXT, base);
}

function row(change: Partial<ComponentValues>): ComponentValues {
  return { ...emptyComponent(), ...change };
}

function needs(entityRef: string, version: string) {
  return { ...emptyRequirement(entityRef), version };
}

describe('draftOf', () => {
  it('makes a draft of an empty form', () => {
    const { release, incomplete } = drafted({});
    expect(release).toMatchObject({
      id: NEW_RELEASE_ID,
      state: 'draft',
      title: '',
      type: '',
      owner: '',
      components: [],
      windows: [],
    });
    expect(incomplete).toBe(0);
  });

  it.each<[string, ComponentValues[], number, string[]]>([
    ['a component without a version', [row({ entityRef: API })], 1, []],
    ['half a reference', [row({ entityRef: 'payments', version: '1' })], 1, []],
    [
      'the same component again',
      [
        row({ entityRef: API, version: '1' }),
        row({ entityRef: 'Component:payments-api', version: '2' }),
      ],
      1,
      [API],
    ],
    [
      'what cannot be released',
      [row({ entityRef: 'group:default/team', version: '1' })],
      1,
      [],
    ],
    [
      'a version that nobody could save',
      [row({ entityRef: API, version: '1'.repeat(200) })],
      1,
      [],
    ],
    [
      'a requirement without a version, and one of itself',
      [
        row({
          entityRef: API,
          version: '1',
          requirements: [
            needs('resource:default/ledger-db', ''),
            needs('component:payments-api', '>=1'),
          ],
        }),
      ],
      2,
      [API],
    ],
    [
      'nothing of what is complete',
      [
        row({
          entityRef: 'Component:payments-api',
          version: ' 1 ',
          requirements: [needs('resource:ledger-db', '>=7')],
        }),
      ],
      0,
      [API],
    ],
  ])('leaves out %s', (_, components, incomplete, refs) => {
    const draft = drafted({ components });
    expect(draft.incomplete).toBe(incomplete);
    expect(draft.release.components.map(c => c.entityRef)).toEqual(refs);
  });

  it('counts a window whose time does not exist', () => {
    const { windows } = emptyRelease(DEFAULT_POLICY, ZONE);
    const draft = drafted({
      windows: windows.map(window => ({
        ...window,
        start: { local: '2027-03-28T02:30' },
      })),
    });
    expect(draft.incomplete).toBe(1);
    expect(draft.release.windows).toEqual([]);
  });

  it('changes nothing of a release that the form did not', () => {
    const base = aRelease({
      title: 'Payments 4.2',
      components: [{ entityRef: API, version: '4.2.0', breaking: false }],
      windows: [aWindow('2026-12-04T13:00:07.000Z')],
      state: 'candidate',
    });
    const { release } = drafted({ title: 'Another title' }, base);
    expect(release).toEqual({ ...base, title: 'Another title' });
    expect(contentDigest(contentOf(release))).toBe(
      contentDigest(contentOf(base)),
    );
  });

  it('clears what was cleared', () => {
    const base = aRelease({
      title: 'Payments 4.2',
      releaseManager: 'user:default/rita',
      method: 'canary',
    });
    const { release } = drafted(
      { releaseManager: '', method: '', owner: '' },
      base,
    );
    expect(release.releaseManager).toBeUndefined();
    expect(release.method).toBeUndefined();
    expect(release.owner).toBe('');
  });
});
