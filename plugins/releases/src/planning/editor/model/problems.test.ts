import { DEFAULT_POLICY } from '@slipway/backstage-plugin-releases-common';
import { emptyComponent, ReleaseFormValues } from './formValues';
import { prefilledRelease } from './prefill';
import { findProblems } from './problems';

const CONTEXT = {
  policy: DEFAULT_POLICY,
  now: '2026-11-23T10:00:00.000Z',
  viewerZone: 'Europe/Berlin',
};

function valid(): ReleaseFormValues {
  const values = prefilledRelease(DEFAULT_POLICY, 'Europe/Berlin', {
    owner: 'group:default/team-payments',
    component: { entityRef: 'component:default/ledger', name: 'Ledger' },
  });
  return {
    ...values,
    type: 'minor',
    components: values.components.map(row => ({ ...row, version: '7' })),
  };
}

it('finds nothing wrong with a simple release', () => {
  expect(findProblems(valid(), CONTEXT).problems).toEqual([]);
});

it('puts the rules of the backend to the fields of the form, in its order', () => {
  const values = valid();
  const { problems } = findProblems(
    {
      ...values,
      title: 'x'.repeat(201),
      components: [
        emptyComponent(),
        { ...values.components[0], commit: 'zzz' },
        { ...values.components[0], deliverables: 'a\u0007b' },
      ],
      windows: values.windows.map(window => ({
        ...window,
        start: { local: '2026-11-01T10:00' },
      })),
    },
    CONTEXT,
  );

  expect(problems.map(({ field }) => field)).toEqual([
    'title',
    'components[1].commit',
    'components[2].entityRef',
    'components[2].deliverables',
    'windows[1].length',
  ]);
});

it('keeps what the backend refused until the value is another one', () => {
  const values = valid();
  const refusal = {
    violations: [
      {
        field: 'components[0].entityRef',
        rule: 'knownEntity',
        message: 'There is no such entity.',
      },
      {
        field: 'owner',
        rule: 'knownEntity',
        message: 'There is no such group.',
      },
    ],
    sent: findProblems(values, CONTEXT).mapped,
  };

  expect(findProblems(values, CONTEXT, refusal).problems).toEqual([
    { field: 'owner', rule: 'violation', message: 'There is no such group.' },
    {
      field: 'components[0].entityRef',
      rule: 'violation',
      message: 'There is no such entity.',
    },
  ]);
  expect(
    findProblems(
      { ...values, owner: 'group:default/team-ledger', title: 'Another' },
      CONTEXT,
      refusal,
    ).problems.map(({ field }) => field),
  ).toEqual(['components[0].entityRef']);
});
