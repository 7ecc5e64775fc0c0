import {
  EvaluatedRule,
  ReadinessSnapshot,
  RecordedDecision,
  Release,
  ResolvedRule,
} from '@slipway/backstage-plugin-releases-common';

/** A rule as it was last resolved and judged; instants are ISO 8601. */
export type StoredRule = {
  rule: ResolvedRule;
  state: EvaluatedRule['state'];
  given: number;
  askedAt: string;
  escalatedAt?: string;
};

export type StoredDecision = RecordedDecision & {
  /** When it was noticed that its time was over. */
  expiredAt?: string;
};

/** The approvals of a release: who is asked about which content, and what they said. */
export type ApprovalRound = {
  digest: string;
  resolvedAt: string;
  /** Why the catalog could not be asked for everything then. */
  incomplete?: string;
  /** When it is looked at again; unset once nobody is asked any more. */
  dueAt?: string;
  /** Who changed the content since it was submitted, and so may not approve it. */
  editors?: string[];
  /** How many reminders went out on this content. */
  reminders: number;
  rules: StoredRule[];
  /** Every decision that was ever taken on the release, the oldest first. */
  decisions: StoredDecision[];
};

/** Keeps what was known of a release's readiness when something was decided on it. */
export interface VerdictRecorder {
  /** Called before the transaction of the decision. */
  record(
    release: Release,
    options: Pick<ReadinessSnapshot, 'moment' | 'actor' | 'at'>,
  ): Promise<unknown>;
}
