import type { ApprovalRule } from '@slipway/backstage-plugin-releases-common';
import { aDecision, aRule, VIEWER } from '../../__testUtils__/demoApprovals';
import { decidableRules, decidesFor, waitsFor } from './decisionTarget';
import { placeOf } from './differencePlace';

describe('waitsFor', () => {
  it.each<[string, Partial<ApprovalRule>, boolean]>([
    ['somebody who is asked', {}, true],
    [
      'nobody who may not decide',
      { may: { decide: false, withdraw: false } },
      false,
    ],
    [
      'nobody who decided already',
      { needed: 2, decisions: [aDecision({ decidedBy: VIEWER })] },
      false,
    ],
    [
      'somebody whose decision went stale',
      { decisions: [aDecision({ decidedBy: VIEWER, status: 'stale' })] },
      true,
    ],
    ['nobody when enough others said yes', { state: 'satisfied' }, false],
    [
      'somebody although others said no',
      { state: 'rejected', decisions: [aDecision({ decision: 'reject' })] },
      true,
    ],
  ])('waits for %s', (_, fields, expected) => {
    expect(waitsFor(aRule({ id: 'a', ...fields }), VIEWER)).toBe(expected);
  });
});

it('offers first what waits, and of that what asks for a confirmation', () => {
  const settings = {
    submitterMayApprove: false,
    oneDecisionForSeveralRules: true,
  };
  const overview = {
    releaseId: '',
    digest: '',
    preview: false,
    state: 'pending' as const,
    settings,
    catalog: { complete: true },
    rules: [
      aRule({ id: 'satisfied', state: 'satisfied' }),
      aRule({ id: 'plain' }),
      aRule({ id: 'confirmed', stepUp: true }),
      aRule({ id: 'not-mine', may: { decide: false, withdraw: false } }),
    ],
  };

  expect(decidableRules(overview, VIEWER).map(({ id }) => id)).toEqual([
    'confirmed',
    'plain',
    'satisfied',
  ]);
});

it('decides for oneself, or for those whom one stands in for', () => {
  const others = ['user:default/a', 'user:default/b'];
  expect(decidesFor(aRule({ id: 'a' }))).toEqual([undefined]);
  expect(
    decidesFor(
      aRule({
        id: 'a',
        may: { decide: true, withdraw: false, onBehalfOf: others },
      }),
    ),
  ).toEqual(others);
});

describe('the place of a difference', () => {
  it.each([
    ['type', { list: 'type' }],
    ['backOutPlan.description', { list: 'backOutPlan', name: 'description' }],
    ['windows[production]', { list: 'windows', item: 'production' }],
    [
      'components[component:default/a.b].version',
      { list: 'components', item: 'component:default/a.b', name: 'version' },
    ],
    [
      'components[component:default/a].requirements[resource:default/db].version',
      {
        list: 'components',
        item: 'component:default/a',
        name: 'requirements',
        needed: 'resource:default/db',
      },
    ],
  ])('is read from %s', (field, place) => {
    expect(placeOf(field)).toEqual(place);
  });
});
