import {
  readInstant,
  readOptionalInstant,
  writeInstant,
} from '../database/dialect';
import { ApprovalRound, StoredDecision, StoredRule } from './types';

/** Stands around every reference, none of which has it, so that SQL finds one by its whole text. */
export const EDITORS = '\n';

export type RoundRow = {
  release_id: string;
  digest: string;
  resolved_at: Date | number;
  incomplete: string | null;
  due_at: Date | number | null;
  reminders: number;
  editors: string;
};

export type RuleRow = {
  release_id: string;
  rule_id: string;
  position: number;
  rule: string;
  state: StoredRule['state'];
  given: number;
  step_up: number;
  asked_at: Date | number;
  escalated_at: Date | number | null;
};

export type DecisionRow = {
  id: string;
  release_id: string;
  sequence: number;
  rule_id: string;
  decided_by: string;
  on_behalf_of: string | null;
  person_ref: string;
  claims: string;
  decision: 'approve' | 'reject';
  comment: string | null;
  digest: string;
  confirmed: number;
  decided_at: Date | number;
  withdrawn_at: Date | number | null;
  expired_at: Date | number | null;
};

export function toRound(
  row: RoundRow,
): Omit<ApprovalRound, 'rules' | 'decisions'> {
  return {
    digest: row.digest,
    resolvedAt: readInstant(row.resolved_at),
    reminders: row.reminders,
    editors: row.editors.split(EDITORS).filter(Boolean),
    incomplete: row.incomplete ?? undefined,
    dueAt: readOptionalInstant(row.due_at),
  };
}

export function roundColumns(round: ApprovalRound) {
  return {
    digest: round.digest,
    resolved_at: writeInstant(round.resolvedAt),
    incomplete: round.incomplete ?? null,
    due_at: round.dueAt ? writeInstant(round.dueAt) : null,
    reminders: round.reminders,
    editors: ['', ...(round.editors ?? []), ''].join(EDITORS),
  };
}

export function toStoredRule(row: RuleRow): StoredRule {
  return {
    rule: JSON.parse(row.rule),
    state: row.state,
    given: row.given,
    askedAt: readInstant(row.asked_at),
    escalatedAt: readOptionalInstant(row.escalated_at),
  };
}

export function ruleColumns(one: StoredRule, position: number) {
  return {
    rule_id: one.rule.id,
    position,
    rule: JSON.stringify(one.rule),
    state: one.state,
    given: one.given,
    step_up: one.rule.stepUp ? 1 : 0,
    asked_at: writeInstant(one.askedAt),
    escalated_at: one.escalatedAt ? writeInstant(one.escalatedAt) : null,
  };
}

export function toDecision(row: DecisionRow): StoredDecision {
  const withdrawnAt = readOptionalInstant(row.withdrawn_at);
  const expiredAt = readOptionalInstant(row.expired_at);
  return {
    id: row.id,
    ruleId: row.rule_id,
    decidedBy: row.decided_by,
    ...(row.on_behalf_of !== null && { onBehalfOf: row.on_behalf_of }),
    decision: row.decision,
    ...(row.comment !== null && { comment: row.comment }),
    digest: row.digest,
    decidedAt: readInstant(row.decided_at),
    ...(withdrawnAt && { withdrawnAt }),
    ...(expiredAt && { expiredAt }),
    confirmed: row.confirmed === 1,
    claims: JSON.parse(row.claims),
  };
}

export function decisionColumns(decision: StoredDecision, sequence: number) {
  return {
    id: decision.id,
    sequence,
    rule_id: decision.ruleId,
    decided_by: decision.decidedBy,
    on_behalf_of: decision.onBehalfOf ?? null,
    person_ref: decision.onBehalfOf ?? decision.decidedBy,
    claims: JSON.stringify(decision.claims),
    decision: decision.decision,
    comment: decision.comment ?? null,
    digest: decision.digest,
    confirmed: decision.confirmed ? 1 : 0,
    decided_at: writeInstant(decision.decidedAt),
    withdrawn_at: decision.withdrawnAt
      ? writeInstant(decision.withdrawnAt)
      : null,
    expired_at: decision.expiredAt ? writeInstant(decision.expiredAt) : null,
  };
}
