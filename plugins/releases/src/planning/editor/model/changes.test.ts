import {
  DEFAULT_POLICY,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { aRelease, aWindow } from '../../../__testUtils__/demoReleases';
import {
  asksForApprovalAgain,
  compareChanges,
  isDirty,
  rebaseValues,
  toPatch,
} from './changes';
import type { ReleaseFormValues } from './formValues';
import { toFormValues } from './toFormValues';
import { toReleaseInput } from './toReleaseInput';

const CONTEXT = { policy: DEFAULT_POLICY, viewerZone: 'Europe/Berlin' };

const BASE = aRelease({
  title: 'Payments 4.2',
  summary: 'Instalments',
  windows: [aWindow('2026-12-04T13:00:00.000Z')],
  // The contract allows to say so; the form cannot tell it from saying nothing.
  scopeLinks: [{ kind: 'story', key: 'PAY-1', closes: false }],
});

function read(release: Release): ReleaseFormValues {
  return toFormValues(release, CONTEXT.policy, CONTEXT.viewerZone);
}

function inputOf(values: ReleaseFormValues) {
  return toReleaseInput(values, CONTEXT.viewerZone).input;
}

describe('toPatch', () => {
  it.each<[string, Partial<ReleaseFormValues>, object]>([
    ['nothing', {}, {}],
    ['a title', { title: 'Payments 4.3' }, { title: 'Payments 4.3' }],
    ['a text that was emptied', { summary: '' }, { summary: null }],
    ['a list that was emptied', { components: [] }, { components: [] }],
    [
      'a component that became breaking',
      { components: [{ ...read(BASE).components[0], breaking: true }] },
      {
        components: [
          {
            entityRef: 'component:default/payments-api',
            version: '4.2.0',
            breaking: true,
          },
        ],
      },
    ],
    [
      'nothing for a component that never was breaking',
      { components: [{ ...read(BASE).components[0], breaking: false }] },
      {},
    ],
  ])('carries %s', (_, change, expected) => {
    expect(
      toPatch(BASE, inputOf({ ...read(BASE), ...change }), CONTEXT),
    ).toEqual(expected);
  });
});

it('knows what would be lost by leaving', () => {
  const values = read(BASE);

  expect(isDirty(values, read(BASE))).toBe(false);
  expect(isDirty(values, { ...values, summary: 'New' })).toBe(true);
  expect(
    isDirty(values, {
      ...values,
      windows: values.windows.map(window =>
        window.planned ? window : { ...window, timeZone: 'UTC' },
      ),
    }),
  ).toBe(false);
});

describe('two people changing one release', () => {
  const theirs = {
    ...BASE,
    title: 'Payments 4.2 (theirs)',
    method: 'canary' as const,
    revision: 2,
  };
  const mine = {
    ...read(BASE),
    title: 'Payments 4.2 (mine)',
    summary: 'Instalments and refunds',
  };

  it('tells who changed what', () => {
    expect(compareChanges(BASE, inputOf(mine), theirs, CONTEXT)).toEqual([
      { field: 'title', changedBy: 'both' },
      { field: 'summary', changedBy: 'me' },
      { field: 'method', changedBy: 'them' },
    ]);
  });

  it('finds no difference when both did the same', () => {
    const same = { ...BASE, summary: 'Same', revision: 2 };

    expect(
      compareChanges(
        BASE,
        inputOf({ ...read(BASE), summary: 'Same' }),
        same,
        CONTEXT,
      ),
    ).toEqual([]);
  });

  it('puts mine on top of theirs', () => {
    const rebased = rebaseValues(BASE, mine, theirs, CONTEXT);

    expect(toPatch(theirs, inputOf(rebased), CONTEXT)).toEqual({
      title: 'Payments 4.2 (mine)',
      summary: 'Instalments and refunds',
    });
    expect(rebased.method).toBe('canary');
  });
});

it.each<[Release['state'], Partial<ReleaseFormValues>, boolean]>([
  ['draft', { components: [] }, false],
  ['candidate', { components: [] }, true],
  ['approved', { method: 'canary' }, true],
  ['approved', { title: 'Another title' }, false],
  ['approved', { owner: 'half-typed' }, false],
])('asks for approval again: %s, %p', (state, change, expected) => {
  const release = { ...BASE, state };

  expect(
    asksForApprovalAgain(
      release,
      inputOf({ ...read(release), ...change }),
      CONTEXT,
    ),
  ).toBe(expected);
});
