import { whoMayDecide } from './whoMayDecide';

const RULE = { approvers: ['ann', 'sub'], assignees: ['group:owners'] };

function ask(
  user: string,
  change: Partial<Parameters<typeof whoMayDecide>[0]> = {},
) {
  return whoMayDecide({
    rule: RULE,
    user,
    claims: [],
    delegations: [],
    settings: { submitterMayApprove: false, oneDecisionForSeveralRules: true },
    submittedBy: 'sub',
    ...change,
  });
}

describe('whoMayDecide', () => {
  it.each<
    [string, ReturnType<typeof ask>, Partial<ReturnType<typeof whoMayDecide>>]
  >([
    ['an approver', ask('ann'), { self: true, claims: [], onBehalfOf: [] }],
    [
      'somebody who claims the asked group',
      ask('eve', { claims: ['group:owners', 'group:other'] }),
      { self: true, claims: ['group:owners'], onBehalfOf: [] },
    ],
    [
      'somebody else',
      ask('eve', { claims: ['group:other'] }),
      { self: false, claims: [], onBehalfOf: [] },
    ],
    [
      'the submitter',
      ask('sub'),
      {
        self: false,
        claims: [],
        onBehalfOf: [],
        refusal:
          'You submitted this release, so somebody else has to decide on it.',
      },
    ],
    [
      'the submitter, where that is allowed',
      ask('sub', {
        settings: {
          submitterMayApprove: true,
          oneDecisionForSeveralRules: true,
        },
      }),
      { self: true, claims: [], onBehalfOf: [] },
    ],
    [
      'a delegate of an approver',
      ask('del', { delegations: [{ from: 'ann', to: 'del' }] }),
      { self: false, claims: [], onBehalfOf: ['ann'] },
    ],
    [
      'a delegate of somebody who is not asked, such as another delegate',
      ask('eve', {
        delegations: [
          { from: 'del', to: 'eve' },
          { from: 'ann', to: 'del' },
        ],
      }),
      { self: false, claims: [], onBehalfOf: [] },
    ],
    [
      'the submitter as a delegate',
      ask('sub', {
        rule: { approvers: ['ann'], assignees: [] },
        delegations: [{ from: 'ann', to: 'sub' }],
      }),
      {
        self: false,
        claims: [],
        onBehalfOf: [],
        refusal:
          'You submitted this release, so somebody else has to decide on it.',
      },
    ],
    [
      'a delegate of the submitter',
      ask('del', { delegations: [{ from: 'sub', to: 'del' }] }),
      {
        self: false,
        claims: [],
        onBehalfOf: [],
        refusal:
          'Whom you stand in for submitted this release, so somebody else has to decide on it.',
      },
    ],
    [
      'somebody who changed it since',
      ask('ann', { editors: ['ann'] }),
      {
        self: false,
        claims: [],
        onBehalfOf: [],
        refusal:
          'You changed this release after it was submitted, so somebody else has to decide on it.',
      },
    ],
    [
      'somebody who changed it since, where that does not matter',
      ask('ann', {
        editors: ['ann'],
        settings: {
          submitterMayApprove: true,
          oneDecisionForSeveralRules: true,
        },
      }),
      { self: true, claims: [], onBehalfOf: [] },
    ],
    [
      'a delegate of somebody who changed it since',
      ask('del', {
        editors: ['ann'],
        delegations: [{ from: 'ann', to: 'del' }],
      }),
      {
        self: false,
        claims: [],
        onBehalfOf: [],
        refusal:
          'Whom you stand in for changed this release after it was submitted, so somebody else has to decide on it.',
      },
    ],
    [
      'an approver to whom another delegated, who decides for themselves',
      ask('ann', { delegations: [{ from: 'sub', to: 'ann' }] }),
      { self: true, claims: [], onBehalfOf: [] },
    ],
  ])('judges %s', (_title, right, expected) => {
    expect(right).toEqual(expected);
  });
});
