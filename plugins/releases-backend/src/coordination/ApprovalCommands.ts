import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  DecisionInput,
  DecisionOutcome,
  normalizeEntityRef,
  Release,
  ReleasePolicy,
  ResolvedRule,
} from '@slipway/backstage-plugin-releases-common';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { isCovered } from '../permissions/criteria';
import { Claims } from '../permissions/Claims';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { StoredRelease } from '../planning/ReleaseStore';
import { ChangeDecision, ReleaseWriter } from '../planning/ReleaseWriter';
import { snapshotMessage } from '../readiness/SnapshotSender';
import { ApprovalRounds, ConcludedRound } from './ApprovalRounds';
import { ApprovalStore } from './ApprovalStore';
import { decisionAccess } from './decisionAccess';
import {
  Decider,
  decideOnRule,
  requireDecidable,
  requireDigest,
  requireRound,
  requireRule,
} from './decideOnRule';
import { DelegationStore } from './DelegationStore';
import { decisionNews, withdrawalNews } from './decisionNews';
import { evaluateRound, RoundMoment } from './round';
import { ApprovalRound, StoredDecision } from './types';

type Caller = { credentials: BackstageCredentials<BackstageUserPrincipal> };

/** Which rule of which release somebody acts on. */
export type RuleKey = { releaseId: string; ruleId: string };

/**
 * What people say about releases. Who acts is always the person who is signed
 * in; concurrent decisions on a release pass one after the other under its lock.
 */
export class ApprovalCommands {
  readonly #writer: ReleaseWriter;
  readonly #access: ReleaseAccess;
  readonly #claims: Claims;
  readonly #approvals: ApprovalStore;
  readonly #delegations: DelegationStore;
  readonly #rounds: ApprovalRounds;
  readonly #policy: ReleasePolicy;

  constructor(options: {
    writer: ReleaseWriter;
    access: ReleaseAccess;
    claims: Claims;
    approvals: ApprovalStore;
    delegations: DelegationStore;
    rounds: ApprovalRounds;
    policy: ReleasePolicy;
  }) {
    this.#writer = options.writer;
    this.#access = options.access;
    this.#claims = options.claims;
    this.#approvals = options.approvals;
    this.#delegations = options.delegations;
    this.#rounds = options.rounds;
    this.#policy = options.policy;
  }

  /**
   * @throws ConflictError in a state in which nothing is decided
   * @throws PreconditionFailedError when the release is not what was read
   * @throws NotAllowedError when the caller is not asked
   */
  async decide(
    { releaseId, ruleId }: RuleKey,
    input: DecisionInput,
    { credentials }: Caller,
  ): Promise<DecisionOutcome> {
    const user = userOf(credentials);
    const at = new Date().toISOString();
    // Before the transaction: nobody waits for the lock any longer than it takes to decide.
    const [{ check, read }, claims, delegations] = await Promise.all([
      decisionAccess(this.#access, releaseId, credentials),
      this.#claims.of(credentials),
      this.#delegations.activeTo(user, at),
    ]);
    const decider: Decider = {
      user,
      claims: claims.map(ref => normalizeEntityRef(ref)),
      delegations,
    };
    let outcome: DecisionOutcome | undefined;
    await this.#writer.change(releaseId, {
      actor: user,
      at,
      check,
      visible: stored => isCovered(read, stored),
      decide: async (release, { stored, trx }) => {
        const { before, rule, decision } = await this.#say(stored, input, {
          ruleId,
          decider,
          at,
          trx,
        });
        if (!decision) {
          const { state } = evaluateRound(before, this.#moment(stored, at));
          outcome = outcomeOf(stored, ruleId, { round: before, state });
          return undefined;
        }
        const settled = await this.#rounds.settle(trx, stored, {
          before,
          after: { ...before, decisions: [...before.decisions, decision] },
          ...decisionNews(release, rule, decision),
          actor: user,
          at,
        });
        outcome = outcomeOf(stored, ruleId, settled);
        return {
          ...settled.decision,
          messages: [
            ...(settled.decision.messages ?? []),
            snapshotMessage({
              id: decision.id,
              releaseId,
              moment: 'approval',
              actor: user,
              at,
            }),
          ],
        };
      },
    });
    return outcome!;
  }

  /** Takes back what the caller decided on the release as it is now. */
  async withdraw(
    { releaseId, ruleId }: RuleKey,
    input: { comment?: string },
    { credentials }: Caller,
  ): Promise<DecisionOutcome> {
    const { check, read } = await decisionAccess(
      this.#access,
      releaseId,
      credentials,
    );
    const user = userOf(credentials);
    const at = new Date().toISOString();
    let outcome: DecisionOutcome | undefined;
    await this.#writer.change(releaseId, {
      actor: user,
      at,
      check,
      visible: stored => isCovered(read, stored),
      decide: async (release, { stored, trx }) => {
        requireDecidable(release);
        const before = await this.#round(release, trx);
        const rule = requireRule(release, before, ruleId);
        const mine = this.#standing(before, {
          ruleId,
          user,
          moment: this.#moment(stored, at),
        });
        if (mine.length === 0) {
          throw new ConflictError(
            `You have decided nothing under '${rule.title}' that counts now, so there is nothing to take back.`,
          );
        }
        const ids = new Set(mine.map(({ id }) => id));
        const settled = await this.#rounds.settle(trx, stored, {
          before,
          after: {
            ...before,
            decisions: before.decisions.map(decision =>
              ids.has(decision.id)
                ? { ...decision, withdrawnAt: at }
                : decision,
            ),
          },
          ...withdrawalNews(release, rule, mine, {
            comment: input.comment?.trim(),
          }),
          actor: user,
          at,
        });
        outcome = outcomeOf(stored, ruleId, settled);
        return settled.decision;
      },
    });
    return outcome!;
  }

  /** Judges what somebody says of a release as it is now; without a decision where it was said already. */
  async #say(
    stored: StoredRelease,
    input: DecisionInput,
    options: {
      ruleId: string;
      decider: Decider;
      at: string;
      trx: Knex;
    },
  ): Promise<{
    before: ApprovalRound;
    rule: ResolvedRule;
    decision?: StoredDecision;
  }> {
    const { ruleId, decider, at, trx } = options;
    const { release } = stored;
    requireDecidable(release);
    const before = await this.#round(release, trx);
    const known = await this.#approvals.contents(
      release.id,
      input.digest === before.digest ? [] : [input.digest],
      trx,
    );
    requireDigest(release, before, {
      digest: input.digest,
      known: known.get(input.digest),
    });
    const rule = requireRule(release, before, ruleId);
    const decision = decideOnRule(input, {
      id: randomUUID(),
      release,
      rule,
      round: before,
      decider,
      moment: this.#moment(stored, at),
    });
    return { before, rule, decision };
  }

  /** The decisions that make up what somebody says under a rule: one voice is taken back as a whole. */
  #standing(
    round: ApprovalRound,
    options: { ruleId: string; user: string; moment: RoundMoment },
  ): StoredDecision[] {
    const { ruleId, user, moment } = options;
    const counting = evaluateRound(round, moment)
      .rules.find(({ id }) => id === ruleId)
      ?.decisions.filter(
        ({ status, decidedBy }) => status === 'valid' && decidedBy === user,
      );
    if (!counting?.length) {
      return [];
    }
    return round.decisions.filter(
      decision =>
        decision.decidedBy === user &&
        decision.digest === round.digest &&
        !decision.withdrawnAt &&
        (decision.ruleId === ruleId ||
          this.#policy.approvals.oneDecisionForSeveralRules),
    );
  }

  async #round(release: Release, trx: Knex): Promise<ApprovalRound> {
    return requireRound(release, await this.#approvals.get(release.id, trx));
  }

  #moment(stored: StoredRelease, at: string): RoundMoment {
    return { at, policy: this.#policy, submittedBy: stored.submission?.by };
  }
}

/** @param after - what the decision made of it, or how it is when nothing had to be decided */
function outcomeOf(
  { release }: StoredRelease,
  ruleId: string,
  after: Omit<ConcludedRound, 'decision'> & { decision?: ChangeDecision },
): DecisionOutcome {
  const { rule, state, given } = after.round.rules.find(
    one => one.rule.id === ruleId,
  )!;
  return {
    releaseId: release.id,
    releaseState: after.decision?.state ?? release.state,
    state: after.state,
    rule: { id: rule.id, state, needed: rule.needed, given },
  };
}

function userOf({ principal }: Caller['credentials']): string {
  return normalizeEntityRef(principal.userEntityRef);
}
