import type {
  ApprovalDecision,
  ApprovalRule,
} from '@slipway/backstage-plugin-releases-common';
import { idOf } from './demoReleases';

/** Who looks at the screens in tests and in the development portal. */
export const VIEWER = 'user:default/mara.lind';

/** A rule for tests: it waits for the viewer unless the fields say otherwise. */
export function aRule(
  fields: Partial<ApprovalRule> & { id: string },
): ApprovalRule {
  return {
    name: 'owners',
    title: 'Owners of the components',
    source: 'component-owners',
    assignee: 'group:default/team-payments',
    state: 'pending',
    needed: 1,
    given: 0,
    approvers: [VIEWER, 'user:default/sam.okafor'],
    reason: 'You own payments-api, which this release delivers',
    paths: [
      [
        {
          from: 'component:default/payments-api',
          relation: 'ownedBy',
          to: 'group:default/team-payments',
        },
      ],
    ],
    stepUp: false,
    decisions: [],
    may: { decide: true, withdraw: false },
    ...fields,
  };
}

/** A decision for tests: a valid yes of somebody else. */
export function aDecision(
  fields: Partial<ApprovalDecision> = {},
): ApprovalDecision {
  return {
    id: idOf(900),
    ruleId: 'owners-team-payments',
    decidedBy: 'user:default/sam.okafor',
    decision: 'approve',
    digest: 'd'.repeat(64),
    status: 'valid',
    decidedAt: '2026-11-22T09:00:00.000Z',
    ...fields,
  };
}
