import fc from 'fast-check';
import { nextState } from '../planning/lifecycle';
import { ReleaseState } from '../api/types';
import { approvalMove } from './approvalMove';
import { RecordedDecision, ResolvedRule } from './approvalTypes';
import { assignPeople } from './assignPeople';
import {
  ApprovalContext,
  ApprovalSettings,
  evaluateApprovals,
} from './evaluateApprovals';

const DIGEST = 'd1';
const NOW = '2026-11-23T12:00:00.000Z';
const HOUR = 3_600_000;
const ago = (hours: number) =>
  new Date(Date.parse(NOW) - hours * HOUR).toISOString();

const SEVERAL: ApprovalSettings = {
  submitterMayApprove: false,
  oneDecisionForSeveralRules: true,
};
const ONCE: ApprovalSettings = {
  ...SEVERAL,
  oneDecisionForSeveralRules: false,
};

function rule(
  id: string,
  approvers: string[],
  change: Partial<ResolvedRule> = {},
): ResolvedRule {
  return {
    id,
    name: id,
    title: id,
    source: 'component-owners',
    stepUp: false,
    assignees: [`group:${id}`],
    approvers,
    needed: 1,
    reason: '',
    paths: [],
    ...change,
  };
}

let sequence = 0;
function said(
  decidedBy: string,
  ruleId: string,
  change: Partial<RecordedDecision> = {},
): RecordedDecision {
  sequence += 1;
  return {
    id: `decision-${sequence}`,
    ruleId,
    decidedBy,
    decision: 'approve',
    digest: DIGEST,
    decidedAt: ago(1),
    confirmed: false,
    claims: [],
    ...change,
  };
}

function evaluate(
  rules: ResolvedRule[],
  decisions: RecordedDecision[],
  change: Partial<ApprovalContext> = {},
) {
  const { state, rules: judged } = evaluateApprovals({
    rules,
    decisions,
    digest: DIGEST,
    now: NOW,
    settings: SEVERAL,
    submittedBy: 'sub',
    ...change,
  });
  return {
    state,
    rules: judged.map(one => `${one.state} ${one.given}/${one.needed}`),
    statuses: judged.map(one =>
      one.decisions.map(({ status }) => status).join(' '),
    ),
  };
}

const R = rule('r', ['ann', 'bob', 'sub']);

describe('evaluateApprovals', () => {
  it.each<[string, Parameters<typeof evaluate>, ReturnType<typeof evaluate>]>([
    ['no rules', [[], []], { state: 'not-needed', rules: [], statuses: [] }],
    [
      'the yes of somebody who changed the content since',
      [[R], [said('ann', 'r')], { editors: ['ann'] }],
      { state: 'pending', rules: ['pending 0/1'], statuses: ['not-asked'] },
    ],
    [
      'a yes in the place of somebody who changed the content since',
      [
        [R],
        [said('del', 'r', { onBehalfOf: 'ann' })],
        { editors: ['ann'], submittedBy: undefined },
      ],
      { state: 'pending', rules: ['pending 0/1'], statuses: ['not-asked'] },
    ],
    [
      'one yes',
      [[R], [said('ann', 'r')]],
      { state: 'satisfied', rules: ['satisfied 1/1'], statuses: ['valid'] },
    ],
    [
      'a yes of somebody who is not asked',
      [[R], [said('eve', 'r')]],
      { state: 'pending', rules: ['pending 0/1'], statuses: ['not-asked'] },
    ],
    [
      'a yes of somebody who claims to be the group',
      [[R], [said('eve', 'r', { claims: ['group:r'] })]],
      { state: 'satisfied', rules: ['satisfied 1/1'], statuses: ['valid'] },
    ],
    [
      'a claim to a group that is not asked any more',
      [[R], [said('eve', 'r', { claims: ['group:old'] })]],
      { state: 'pending', rules: ['pending 0/1'], statuses: ['not-asked'] },
    ],
    [
      'a no beside a yes',
      [[R], [said('ann', 'r'), said('bob', 'r', { decision: 'reject' })]],
      {
        state: 'rejected',
        rules: ['rejected 1/1'],
        statuses: ['valid valid'],
      },
    ],
    [
      'somebody who changed their mind',
      [[R], [said('ann', 'r', { decision: 'reject' }), said('ann', 'r')]],
      {
        state: 'satisfied',
        rules: ['satisfied 1/1'],
        statuses: ['valid superseded'],
      },
    ],
    [
      'what was said about other content',
      [[R], [said('ann', 'r', { digest: 'd0' })]],
      { state: 'pending', rules: ['pending 0/1'], statuses: ['stale'] },
    ],
    [
      'a withdrawal, which does not bring back what was said before',
      [
        [R],
        [
          said('ann', 'r', { decidedAt: ago(2) }),
          said('ann', 'r', { withdrawnAt: ago(0) }),
        ],
      ],
      {
        state: 'pending',
        rules: ['pending 0/1'],
        statuses: ['withdrawn superseded'],
      },
    ],
    [
      'a yes that is too old, and one that is not yet',
      [
        [rule('r', ['ann', 'bob'], { validFor: 'PT2H' })],
        [
          said('ann', 'r', { decidedAt: ago(2) }),
          said('bob', 'r', { decidedAt: ago(1.99) }),
        ],
      ],
      {
        state: 'satisfied',
        rules: ['satisfied 1/1'],
        statuses: ['valid expired'],
      },
    ],
    [
      'a no, which does not grow old',
      [
        [rule('r', ['ann'], { validFor: 'PT2H' })],
        [said('ann', 'r', { decidedAt: ago(9), decision: 'reject' })],
      ],
      { state: 'rejected', rules: ['rejected 0/1'], statuses: ['valid'] },
    ],
    [
      'yes and no of the submitter',
      [[R], [said('sub', 'r'), said('sub', 'r', { decision: 'reject' })]],
      {
        state: 'pending',
        rules: ['pending 0/1'],
        statuses: ['not-asked superseded'],
      },
    ],
    [
      'the submitter, where that is allowed',
      [
        [R],
        [said('sub', 'r')],
        { settings: { ...SEVERAL, submitterMayApprove: true } },
      ],
      { state: 'satisfied', rules: ['satisfied 1/1'], statuses: ['valid'] },
    ],
    [
      'the submitter in place of somebody, even where that is allowed',
      [
        [R],
        [said('sub', 'r', { onBehalfOf: 'ann' })],
        { settings: { ...SEVERAL, submitterMayApprove: true } },
      ],
      { state: 'pending', rules: ['pending 0/1'], statuses: ['not-asked'] },
    ],
    [
      'somebody in place of the submitter',
      [[R], [said('del', 'r', { onBehalfOf: 'sub' })]],
      { state: 'pending', rules: ['pending 0/1'], statuses: ['not-asked'] },
    ],
    [
      'one delegate of two, who is one person',
      [
        [rule('r', ['ann', 'bob'], { needed: 2 })],
        [
          said('del', 'r', { onBehalfOf: 'ann' }),
          said('del', 'r', { onBehalfOf: 'bob' }),
        ],
      ],
      { state: 'pending', rules: ['pending 1/2'], statuses: ['valid valid'] },
    ],
    [
      'one yes for every rule that asks',
      [[R, rule('q', ['ann']), rule('p', ['bob'])], [said('ann', 'r')]],
      {
        state: 'pending',
        rules: ['satisfied 1/1', 'satisfied 1/1', 'pending 0/1'],
        statuses: ['valid', 'valid', ''],
      },
    ],
    [
      'one yes for each of two rules, said twice',
      [
        [R, rule('q', ['ann'])],
        [said('ann', 'r'), said('ann', 'q')],
      ],
      {
        state: 'satisfied',
        rules: ['satisfied 1/1', 'satisfied 1/1'],
        statuses: ['valid valid', 'valid valid'],
      },
    ],
    [
      'a yes without confirmation, which reaches no rule that asks for one',
      [[R, rule('q', ['ann'], { stepUp: true })], [said('ann', 'r')]],
      {
        state: 'pending',
        rules: ['satisfied 1/1', 'pending 0/1'],
        statuses: ['valid', ''],
      },
    ],
    [
      'a confirmed yes and a no without confirmation',
      [
        [R, rule('q', ['ann'], { stepUp: true })],
        [
          said('ann', 'q', { confirmed: true }),
          said('bob', 'r', { decision: 'reject' }),
        ],
      ],
      {
        state: 'rejected',
        rules: ['rejected 1/1', 'satisfied 1/1'],
        statuses: ['valid valid', 'valid'],
      },
    ],
    [
      'one person for one rule only',
      [
        [R, rule('q', ['ann'])],
        [said('ann', 'r'), said('ann', 'q')],
        { settings: ONCE },
      ],
      {
        state: 'pending',
        rules: ['satisfied 1/1', 'pending 0/1'],
        statuses: ['valid', 'valid'],
      },
    ],
    [
      'people spread over the rules so that all are satisfied',
      [
        [R, rule('q', ['ann'])],
        [said('ann', 'r'), said('ann', 'q'), said('bob', 'r')],
        { settings: ONCE },
      ],
      {
        state: 'satisfied',
        rules: ['satisfied 1/1', 'satisfied 1/1'],
        statuses: ['valid valid', 'valid'],
      },
    ],
    [
      'nobody for a rule on which nobody can decide',
      [[rule('r', [], { unresolvable: 'no members' })], []],
      { state: 'pending', rules: ['unresolvable 0/1'], statuses: [''] },
    ],
    [
      'a claim where the catalog knows nobody',
      [
        [rule('r', [], { unresolvable: 'no members' })],
        [said('eve', 'r', { claims: ['group:r'] })],
      ],
      { state: 'satisfied', rules: ['satisfied 1/1'], statuses: ['valid'] },
    ],
  ])('judges %s', (_title, args, expected) => {
    expect(evaluate(...args)).toEqual(expected);
  });
});

describe('assignPeople', () => {
  const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), {
    maxLength: 5,
  });
  const demands = (needed: fc.Arbitrary<number>) =>
    fc.array(fc.record({ needed, people }), { maxLength: 5 });

  /** The most rules that can be satisfied together, found by trying all. */
  function best(all: Array<{ needed: number; people: string[] }>): number {
    const place = (index: number, taken: string[]): number => {
      if (index === all.length) {
        return 0;
      }
      const free = all[index].people.filter(person => !taken.includes(person));
      return Math.max(
        place(index + 1, taken),
        ...subsets(free, all[index].needed).map(
          chosen => 1 + place(index + 1, [...taken, ...chosen]),
        ),
      );
    };
    return place(0, []);
  }

  function subsets(from: string[], size: number): string[][] {
    return size === 0
      ? [[]]
      : from.flatMap((one, index) =>
          subsets(from.slice(index + 1), size - 1).map(rest => [one, ...rest]),
        );
  }

  const satisfied = (all: Array<{ needed: number; people: string[] }>) =>
    assignPeople(all).filter((count, index) => count >= all[index].needed)
      .length;

  it('satisfies as many rules as can be where each needs one person', () => {
    fc.assert(
      fc.property(demands(fc.constant(1)), all => {
        expect(satisfied(all)).toBe(best(all));
      }),
    );
  });

  it('satisfies all rules exactly when that is possible, however many people each needs', () => {
    fc.assert(
      fc.property(demands(fc.integer({ min: 1, max: 3 })), all => {
        expect(satisfied(all) === all.length).toBe(best(all) === all.length);
      }),
    );
  });

  it('counts nobody twice', () => {
    fc.assert(
      fc.property(demands(fc.integer({ min: 1, max: 3 })), all => {
        const counted = assignPeople(all);
        const total = counted.reduce((sum, count) => sum + count, 0);
        const distinct = new Set(all.flatMap(one => one.people)).size;
        expect(total).toBeLessThanOrEqual(distinct);
        counted.forEach((count, index) =>
          expect(count).toBeLessThanOrEqual(all[index].needed),
        );
      }),
    );
  });
});

describe('the way to approved', () => {
  const PEOPLE = ['ann', 'bob', 'cleo', 'sub'];

  type Command =
    | { do: 'submit' | 'reopen' | 'wait' | 'judge' }
    | { do: 'edit'; digest: string }
    | { do: 'resolve'; approvers: string[][]; needed: number }
    | {
        do: 'decide';
        by: string;
        for?: string;
        rule: number;
        reject: boolean;
        confirmed: boolean;
      }
    | { do: 'withdraw'; by: string };

  const person = fc.constantFrom(...PEOPLE);
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.record({
      do: fc.constantFrom(
        'submit' as const,
        'reopen' as const,
        'wait' as const,
        'judge' as const,
      ),
    }),
    fc.record({
      do: fc.constant('edit' as const),
      digest: fc.constantFrom('d1', 'd2'),
    }),
    fc.record({
      do: fc.constant('resolve' as const),
      approvers: fc.array(fc.uniqueArray(person), { maxLength: 3 }),
      needed: fc.integer({ min: 1, max: 2 }),
    }),
    fc.record(
      {
        do: fc.constant('decide' as const),
        by: person,
        for: person,
        rule: fc.nat({ max: 2 }),
        reject: fc.boolean(),
        confirmed: fc.boolean(),
      },
      { requiredKeys: ['do', 'by', 'rule', 'reject', 'confirmed'] },
    ),
    fc.record({ do: fc.constant('withdraw' as const), by: person }),
  );

  type Model = {
    state: ReleaseState;
    digest: string;
    /** Milliseconds. */
    now: number;
    rules: ResolvedRule[];
    decisions: RecordedDecision[];
  };

  const instant = (now: number) => new Date(now).toISOString();

  function apply(model: Model, next: Command): Model {
    switch (next.do) {
      case 'submit':
      case 'reopen':
        return {
          ...model,
          state: nextState(model.state, next.do) ?? model.state,
        };
      case 'wait':
        return { ...model, now: model.now + 2 * HOUR };
      case 'edit':
        return next.digest === model.digest
          ? model
          : {
              ...model,
              digest: next.digest,
              state: nextState(model.state, 'change-content') ?? model.state,
            };
      case 'resolve':
        return {
          ...model,
          rules: next.approvers.map((approvers, index) =>
            rule(`r${index}`, approvers, {
              needed: next.needed,
              stepUp: index === 1,
              ...(index === 2 && { validFor: 'PT1H' }),
              ...(approvers.length === 0 && { unresolvable: 'nobody' }),
            }),
          ),
        };
      case 'decide':
        return {
          ...model,
          decisions: [
            ...model.decisions,
            said(next.by, `r${next.rule}`, {
              decision: next.reject ? 'reject' : 'approve',
              digest: model.digest,
              decidedAt: instant(model.now),
              confirmed: next.confirmed,
              ...(next.for && { onBehalfOf: next.for }),
            }),
          ],
        };
      case 'withdraw':
        return {
          ...model,
          decisions: model.decisions.map(decision =>
            decision.decidedBy === next.by
              ? { ...decision, withdrawnAt: instant(model.now) }
              : decision,
          ),
        };
      default:
        return model;
    }
  }

  function settle(model: Model, settings: ApprovalSettings): Model {
    const { state } = evaluateApprovals({
      ...model,
      now: instant(model.now),
      settings,
      submittedBy: 'sub',
    });
    const move = approvalMove(model.state, state);
    return {
      ...model,
      state: (move && nextState(model.state, move)) ?? model.state,
    };
  }

  /** Said again in the plainest words, so that it is not the rules themselves that are compared with the rules. */
  function isPlainlySatisfied(
    one: ResolvedRule,
    { decisions, digest, now }: Model,
    settings: ApprovalSettings,
  ): boolean {
    const yes = decisions.filter(
      decision =>
        decision.digest === digest &&
        decision.decision === 'approve' &&
        !decision.withdrawnAt &&
        decision.decidedBy !== 'sub' &&
        decision.onBehalfOf !== 'sub' &&
        one.approvers.includes(decision.onBehalfOf ?? decision.decidedBy) &&
        (!one.stepUp || decision.confirmed) &&
        (!one.validFor || Date.parse(decision.decidedAt) + HOUR > now) &&
        (decision.ruleId === one.id || settings.oneDecisionForSeveralRules),
    );
    return new Set(yes.map(({ decidedBy }) => decidedBy)).size >= one.needed;
  }

  it('needs every rule satisfied on the present content, whatever happens in whatever order', () => {
    let reached = 0;
    fc.assert(
      fc.property(
        fc.array(command, { maxLength: 40 }),
        fc.constantFrom(SEVERAL, ONCE),
        (commands, settings) => {
          let model: Model = {
            state: 'draft',
            digest: 'd1',
            now: Date.parse(NOW),
            rules: [rule('r0', ['ann'])],
            decisions: [],
          };
          for (const next of commands) {
            const moved = settle(
              apply({ ...model, now: model.now + 1 }, next),
              settings,
            );
            const unsatisfied = moved.rules.filter(
              one => !isPlainlySatisfied(one, moved, settings),
            );
            expect(moved.state === 'approved' ? unsatisfied : []).toEqual([]);
            reached +=
              moved.state === 'approved' && moved.rules.length > 0 ? 1 : 0;
            model = moved;
          }
        },
      ),
      { numRuns: 2000 },
    );
    // The sequences do get there, or the property would say nothing.
    expect(reached).toBeGreaterThan(20);
  });
});
