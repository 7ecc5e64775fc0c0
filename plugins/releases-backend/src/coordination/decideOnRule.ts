import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  ActiveDelegation,
  ApprovedContent,
  approvedContentOf,
  contentDifferences,
  DecisionInput,
  DecisionRight,
  normalizeEntityRef,
  Release,
  ResolvedRule,
  Violation,
  whoMayDecide,
} from '@slipway/backstage-plugin-releases-common';
import { PreconditionFailedError, throwIfAny } from '../http/errors';
import { evaluateRound, isDecidable, RoundMoment } from './round';
import { ApprovalRound, StoredDecision } from './types';

const MAX_NAMES = 5;

/** A person who decides, with what their sign-in and their colleagues gave them. */
export type Decider = {
  user: string;
  claims: string[];
  delegations: ActiveDelegation[];
};

/** @throws ConflictError that names the state when nothing can be decided in it */
export function requireDecidable(release: Release): void {
  if (!isDecidable(release.state)) {
    throw new ConflictError(
      `'${release.title}' is '${release.state}', so there is nothing to decide. Decisions are taken while it is 'candidate' or 'approved'.`,
    );
  }
}

/**
 * @param known - the content that the caller read, if it is known
 * @throws PreconditionFailedError that says what changed
 */
export function requireDigest(
  release: Release,
  round: ApprovalRound,
  read: { digest: string; known?: ApprovedContent },
): void {
  if (read.digest === round.digest) {
    return;
  }
  const changes = read.known
    ? contentDifferences(read.known, approvedContentOf(release))
        .slice(0, MAX_NAMES)
        .map(({ field, before, after }) =>
          [field, before && `was ${before}`, after && `is ${after}`]
            .filter(Boolean)
            .join(' '),
        )
    : [];
  throw new PreconditionFailedError(
    `'${release.title}' changed since you read it${
      changes.length > 0 ? `: ${changes.join('; ')}` : ''
    }. Read it again and decide on what it is now.`,
  );
}

/** @throws ConflictError while it is not known yet who is asked */
export function requireRound(
  release: Release,
  round: ApprovalRound | undefined,
): ApprovalRound {
  if (!round) {
    throw new ConflictError(
      `Who has to approve '${release.title}' is still being found out. Try again in a minute.`,
    );
  }
  return round;
}

export function requireRule(
  release: Release,
  round: ApprovalRound,
  ruleId: string,
): ResolvedRule {
  const found = round.rules.find(({ rule }) => rule.id === ruleId);
  if (!found) {
    throw new NotFoundError(
      `'${release.title}' has no approval rule '${ruleId}'. Read its approvals again.`,
    );
  }
  return found.rule;
}

/**
 * Judges what somebody says under a rule.
 *
 * @returns the decision to record; undefined when they said exactly this already
 * @throws NotAllowedError that names who is asked
 * @throws ValidationError that names the field that is missing or wrong
 */
export function decideOnRule(
  input: Omit<DecisionInput, 'digest'>,
  context: {
    id: string;
    release: Release;
    rule: ResolvedRule;
    round: ApprovalRound;
    decider: Decider;
    moment: RoundMoment;
  },
): StoredDecision | undefined {
  const { release, rule, round, decider, moment } = context;
  const onBehalfOf = standIn(input, context);
  const comment = input.comment?.trim();
  const confirmed = input.confirmation === release.title;
  throwIfAny(missing(input, { comment, confirmed, rule }));
  const assignees = new Set(round.rules.flatMap(one => one.rule.assignees));
  const decision: StoredDecision = {
    id: context.id,
    ruleId: rule.id,
    decidedBy: decider.user,
    ...(onBehalfOf && { onBehalfOf }),
    decision: input.decision,
    ...(comment && { comment }),
    digest: round.digest,
    decidedAt: moment.at,
    confirmed,
    claims: onBehalfOf
      ? []
      : decider.claims.filter(claim => assignees.has(claim)),
  };
  return isSaidAlready(decision, { rule, round, moment })
    ? undefined
    : decision;
}

function standIn(
  input: Pick<DecisionInput, 'onBehalfOf'>,
  context: {
    release: Release;
    rule: ResolvedRule;
    round: ApprovalRound;
    decider: Decider;
    moment: RoundMoment;
  },
): string | undefined {
  const { release, rule, round, decider, moment } = context;
  const right = rightUnder(rule, { round, decider, moment });
  const wanted =
    input.onBehalfOf &&
    normalizeEntityRef(input.onBehalfOf, { defaultKind: 'user' });
  if (right.self) {
    if (wanted && wanted !== decider.user) {
      throw new NotAllowedError(
        `You are asked yourself under '${rule.title}', so you decide for yourself. Leave out onBehalfOf.`,
      );
    }
    return undefined;
  }
  if (wanted && right.onBehalfOf.includes(wanted)) {
    return wanted;
  }
  if (right.onBehalfOf.length > 0) {
    throw new NotAllowedError(
      `You are asked under '${
        rule.title
      }' only in place of ${right.onBehalfOf.join(' or ')}. Send onBehalfOf.`,
    );
  }
  throw notAsked(release, rule, right);
}

/** What somebody may do under a rule as it is now. */
export function rightUnder(
  rule: ResolvedRule,
  context: { round: ApprovalRound; decider: Decider; moment: RoundMoment },
): DecisionRight {
  const { round, decider, moment } = context;
  return whoMayDecide({
    ...decider,
    rule,
    settings: moment.policy.approvals,
    submittedBy: moment.submittedBy,
    editors: round.editors,
  });
}

export function notAsked(
  release: Release,
  rule: ResolvedRule,
  right: DecisionRight,
): NotAllowedError {
  return new NotAllowedError(
    right.refusal ??
      `You are not asked about '${release.title}' under '${
        rule.title
      }'. ${whoIs(rule)}`,
  );
}

/** Names nobody: who is refused may not be allowed to see them. */
function whoIs(rule: ResolvedRule): string {
  return rule.approvers.length > 0
    ? 'The approvals of the release show who is.'
    : 'Nobody can decide on it now; its reason says why.';
}

function missing(
  input: Pick<DecisionInput, 'decision'>,
  found: { comment?: string; confirmed: boolean; rule: ResolvedRule },
): Violation[] {
  const violations: Violation[] = [];
  if (input.decision === 'reject' && !found.comment) {
    violations.push({
      field: 'comment',
      rule: 'required',
      message: 'A rejection needs a reason. Write what has to change.',
    });
  }
  if (input.decision === 'approve' && found.rule.stepUp && !found.confirmed) {
    violations.push({
      field: 'confirmation',
      rule: 'matchesTitle',
      message:
        'This rule asks for a confirmation. Type the title of the release exactly as it is.',
    });
  }
  return violations;
}

function isSaidAlready(
  decision: StoredDecision,
  context: { rule: ResolvedRule; round: ApprovalRound; moment: RoundMoment },
): boolean {
  const judged = evaluateRound(context.round, context.moment).rules.find(
    ({ id }) => id === context.rule.id,
  );
  return !!judged?.decisions.some(
    other =>
      other.status === 'valid' &&
      other.ruleId === decision.ruleId &&
      other.decidedBy === decision.decidedBy &&
      other.onBehalfOf === decision.onBehalfOf &&
      other.decision === decision.decision &&
      other.comment === decision.comment &&
      other.confirmed === decision.confirmed,
  );
}
