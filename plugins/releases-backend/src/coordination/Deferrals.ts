import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Deferral,
  DeferralInput,
  deferralLimit,
  deferralProblems,
  isPutAside,
  normalizeEntityRef,
  normalizeInstant,
  RecordedDeferral,
  Release,
  ReleasePolicy,
  ResolvedRule,
} from '@slipway/backstage-plugin-releases-common';
import { throwIfAny } from '../http/errors';
import { Claims } from '../permissions/Claims';
import { isCovered } from '../permissions/criteria';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { actorOf } from '../planning/actor';
import { ChangeDecision, ReleaseWriter } from '../planning/ReleaseWriter';
import { RuleKey } from './ApprovalCommands';
import { ApprovalStore } from './ApprovalStore';
import { decisionAccess } from './decisionAccess';
import {
  Decider,
  notAsked,
  requireDecidable,
  requireRound,
  requireRule,
  rightUnder,
} from './decideOnRule';
import { hasSaid, isOpen } from './deferredRules';
import { DeferralStore } from './DeferralStore';
import { DelegationStore } from './DelegationStore';
import { deferralNews, resumptionNews } from './decisionNews';
import { presentDeferral } from './presentApprovals';
import { evaluateRound, nothingYet, RoundMoment } from './round';
import { ApprovalRound } from './types';

type Caller = { credentials: BackstageCredentials<BackstageUserPrincipal> };

/**
 * Lets people put a decision that waits for them aside until later. Nothing is
 * decided by it, and what others are asked goes on as ever.
 */
export class Deferrals {
  readonly #writer: ReleaseWriter;
  readonly #access: ReleaseAccess;
  readonly #claims: Claims;
  readonly #approvals: ApprovalStore;
  readonly #store: DeferralStore;
  readonly #delegations: DelegationStore;
  readonly #policy: ReleasePolicy;

  constructor(options: {
    writer: ReleaseWriter;
    access: ReleaseAccess;
    claims: Claims;
    approvals: ApprovalStore;
    deferrals: DeferralStore;
    delegations: DelegationStore;
    policy: ReleasePolicy;
  }) {
    this.#writer = options.writer;
    this.#access = options.access;
    this.#claims = options.claims;
    this.#approvals = options.approvals;
    this.#store = options.deferrals;
    this.#delegations = options.delegations;
    this.#policy = options.policy;
  }

  /**
   * @throws ConflictError when nothing waits for the caller, or there is no time left
   * @throws NotAllowedError when the caller is not asked
   * @throws ValidationError that names the time until which it is possible
   */
  async defer(
    { releaseId, ruleId }: RuleKey,
    input: DeferralInput,
    { credentials }: Caller,
  ): Promise<Deferral> {
    const user = normalizeEntityRef(actorOf(credentials));
    const at = new Date().toISOString();
    // Before the transaction, as decisions do it.
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
    let deferral: RecordedDeferral | undefined;
    await this.#writer.change(releaseId, {
      actor: user,
      at,
      check,
      visible: stored => isCovered(read, stored),
      decide: async (release, { stored, trx }): Promise<ChangeDecision> => {
        requireDecidable(release);
        const round = requireRound(
          release,
          await this.#approvals.get(releaseId, trx),
        );
        const rule = requireRule(release, round, ruleId);
        deferral = deferUnder(rule, input, {
          release,
          round,
          decider,
          moment: {
            at,
            policy: this.#policy,
            submittedBy: stored.submission?.by,
          },
        });
        await this.#store.remove(trx, releaseId, this.#reach(user, ruleId));
        await this.#store.insert(trx, releaseId, deferral);
        return { ...nothingYet(release), ...deferralNews(rule, deferral) };
      },
    });
    return presentDeferral(deferral!);
  }

  /** @throws NotFoundError when the caller put nothing aside, or it came back by itself */
  async resume(
    { releaseId, ruleId }: RuleKey,
    { credentials }: Caller,
  ): Promise<void> {
    const { check, read } = await decisionAccess(
      this.#access,
      releaseId,
      credentials,
    );
    const user = normalizeEntityRef(actorOf(credentials));
    const at = new Date().toISOString();
    await this.#writer.change(releaseId, {
      actor: user,
      at,
      check,
      visible: stored => isCovered(read, stored),
      decide: async (release, { trx }): Promise<ChangeDecision> => {
        requireDecidable(release);
        const round = requireRound(
          release,
          await this.#approvals.get(releaseId, trx),
        );
        const rule = requireRule(release, round, ruleId);
        const { askedAt } = round.rules.find(one => one.rule === rule)!;
        const deferral = (await this.#store.of(releaseId, at, trx)).find(
          one =>
            one.person === user &&
            isPutAside(one, {
              rule,
              askedAt,
              digest: round.digest,
              decisions: round.decisions,
              settings: this.#policy.approvals,
            }),
        );
        if (!deferral) {
          throw new NotFoundError(
            `You have put nothing aside under '${rule.title}', or it waits for you again already.`,
          );
        }
        await this.#store.remove(trx, releaseId, this.#reach(user, ruleId));
        return { ...nothingYet(release), ...resumptionNews(rule, deferral) };
      },
    });
  }

  /** What of somebody one deferral takes the place of. */
  #reach(person: string, ruleId: string) {
    return this.#policy.approvals.oneDecisionForSeveralRules
      ? { person }
      : { person, ruleId };
  }
}

function deferUnder(
  rule: ResolvedRule,
  input: DeferralInput,
  context: {
    release: Release;
    round: ApprovalRound;
    decider: Decider;
    moment: RoundMoment;
  },
): RecordedDeferral {
  const { release, round, decider, moment } = context;
  const right = rightUnder(rule, context);
  if (!right.self && right.onBehalfOf.length === 0) {
    throw notAsked(release, rule, right);
  }
  const judged = evaluateRound(round, moment).rules.find(
    ({ id }) => id === rule.id,
  )!;
  if (hasSaid(judged, decider.user)) {
    throw new ConflictError(
      `You have decided under '${rule.title}' already, so there is nothing to put aside. Take your decision back if you want to think again.`,
    );
  }
  if (!isOpen(judged)) {
    throw new ConflictError(
      `Nothing waits under '${rule.title}' any more: it is '${judged.state}'. There is nothing to put aside.`,
    );
  }
  const limit = deferralLimit(release, {
    now: moment.at,
    delegatedUntil: right.self ? undefined : lastEnd(decider, right.onBehalfOf),
  });
  if (!limit) {
    throw new ConflictError(
      `The next window of '${release.title}' begins in less than a day, so there is no time to put the decision aside. Decide now, or ask who leads the release for a later window.`,
    );
  }
  throwIfAny(deferralProblems(input.until, { now: moment.at, limit }));
  const reason = input.reason?.trim();
  const assignees = new Set(round.rules.flatMap(one => one.rule.assignees));
  return {
    ruleId: rule.id,
    person: decider.user,
    until: normalizeInstant(input.until)!,
    ...(reason && { reason }),
    at: moment.at,
    digest: round.digest,
    claims: decider.claims.filter(claim => assignees.has(claim)),
    standsIn: !right.self,
  };
}

/** When the last of those whom somebody stands in for decides alone again. */
function lastEnd(
  { delegations }: Decider,
  delegators: string[],
): string | undefined {
  return delegations
    .flatMap(({ from, until }) =>
      delegators.includes(from) && until ? [until] : [],
    )
    .sort()
    .pop();
}
