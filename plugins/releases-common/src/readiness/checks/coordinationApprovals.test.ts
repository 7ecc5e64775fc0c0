import { ApprovalDecision } from '../../api/types';
import { aRule, evaluated, someFacts } from '../__testUtils__/facts';
import { coordinationApprovals } from './coordinationApprovals';

const PENDING = aRule({
  state: 'pending',
  given: 0,
  assignee: 'group:default/team-storage',
  approvers: ['user:default/sam'],
});

const NO: ApprovalDecision = {
  id: '44444444-4444-4444-8444-444444444444',
  ruleId: PENDING.id,
  decidedBy: 'user:default/sam',
  decision: 'reject',
  comment: 'ledger-db is not there yet',
  digest: 'd'.repeat(64),
  status: 'valid',
  decidedAt: '2026-11-23T11:00:00.000Z',
};

describe('coordination.approvals', () => {
  it.each([
    [
      'no rules',
      { state: 'not-needed' as const, rules: [] },
      'passed',
      'Minor releases need no approval',
      undefined,
    ],
    [
      'satisfied rules',
      { state: 'satisfied' as const, rules: [aRule()] },
      'passed',
      '1 of 1 approval',
      undefined,
    ],
    [
      'a rule that waits',
      { state: 'pending' as const, rules: [aRule(), PENDING] },
      'failed',
      '1 of 2 approvals: team-storage has not decided',
      'approve',
    ],
    [
      'a rule that waits for one more',
      {
        state: 'pending' as const,
        rules: [{ ...PENDING, needed: 3, given: 2 }],
      },
      'failed',
      '0 of 1 approval: 2 of 3 have approved',
      'approve',
    ],
    [
      'a rejection',
      {
        state: 'rejected' as const,
        rules: [{ ...PENDING, state: 'rejected' as const, decisions: [NO] }],
      },
      'failed',
      '0 of 1 approval: sam rejected: ledger-db is not there yet',
      'edit-release',
    ],
    [
      'a rule under which nobody can decide',
      {
        state: 'pending' as const,
        rules: [{ ...PENDING, state: 'unresolvable' as const, approvers: [] }],
      },
      'failed',
      '0 of 1 approval: nobody can decide for team-storage',
      'catalog',
    ],
    [
      'a state that its rules contradict',
      { state: 'satisfied' as const, rules: [PENDING] },
      'failed',
      '0 of 1 approval: team-storage has not decided',
      'approve',
    ],
    [
      'rules that the state contradicts',
      { state: 'pending' as const, rules: [aRule()] },
      'failed',
      '1 of 1 approval',
      'approve',
    ],
  ])('judges %s', (_, approvals, outcome, summary, kind) => {
    const result = evaluated(coordinationApprovals, someFacts({ approvals }));
    expect(result).toMatchObject({ outcome, summary });
    expect(result.resolution?.kind).toBe(kind);
  });

  it('does not say of what was approved elsewhere that it needs no approval', () => {
    const approvals = { state: 'not-needed' as const, rules: [] };
    const summary = (type: string) =>
      evaluated(
        coordinationApprovals,
        someFacts({ approvals, release: { state: 'approved', type } }),
      ).summary;
    expect(summary('minor')).toBe(
      'Approved before it was brought over from elsewhere',
    );
    expect(summary('standard')).toBe('Standard releases need no approval');
  });

  it('says of a draft under whose rules nobody was asked yet when that happens', () => {
    const approvals = { state: 'pending' as const, rules: [] };
    expect(
      evaluated(
        coordinationApprovals,
        someFacts({ approvals, release: { state: 'draft' } }),
      ),
    ).toMatchObject({
      outcome: 'failed',
      summary: 'People are asked when the release is submitted',
      resolution: { kind: 'edit-release' },
    });
  });

  it('names the approvers, and of a draft who can submit it', () => {
    const approvals = { state: 'pending' as const, rules: [PENDING] };
    const people = (state: 'candidate' | 'draft') =>
      evaluated(
        coordinationApprovals,
        someFacts({ approvals, release: { state } }),
      ).resolution?.people;
    expect(people('candidate')).toEqual(['user:default/sam']);
    expect(people('draft')).toEqual([
      'user:default/rita',
      'group:default/team-payments',
    ]);
  });

  it('is unknown when the approvals are not there', () => {
    const facts = someFacts({ approvals: undefined });
    expect(evaluated(coordinationApprovals, facts).outcome).toBe('unknown');
  });
});
