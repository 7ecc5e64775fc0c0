import type { ResponseError } from '@backstage/errors';
import {
  ApprovalDecision,
  ApprovalInbox,
  ApprovalInboxItem,
  ApprovalInboxQuery,
  ApprovalOverview,
  ApprovalRule,
  ApprovalsApi,
  BulkDecision,
  BulkDecisionResult,
  contentDigest,
  contentOf,
  DecisionInput,
  DecisionOutcome,
  Deferral,
  DeferralInput,
  deferralLimit,
  deferralProblems,
  Delegation,
  DelegationInput,
  Release,
  ReleaseComment,
  Violation,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { VIEWER } from './demoApprovals';
import { DEMO_ENTITIES } from './demoOrganisation';
import { idOf } from './demoReleases';
import { responseError } from './responseError';

type FakeApprovalsOptions = {
  load: (id: string) => Promise<Release>;
  list: () => Release[];
  /** Moves a release on when its last rule is satisfied. */
  approve: (id: string) => void;
};

/**
 * The approvals of the fake releases: who has to decide is said with `ask`;
 * decisions are judged and counted as the contract says.
 */
export class FakeApprovalsApi implements ApprovalsApi {
  readonly #options: FakeApprovalsOptions;
  readonly #rules = new Map<string, ApprovalRule[]>();
  readonly #extras = new Map<string, Partial<ApprovalOverview>>();
  readonly #comments = new Map<string, ReleaseComment[]>();
  #delegations: Delegation[] = [];
  #lastId = 3000;

  constructor(options: FakeApprovalsOptions) {
    this.#options = options;
  }

  /** Says who decides on a release, and what else its approvals tell. */
  ask(
    releaseId: string,
    rules: ApprovalRule[],
    extras: Partial<ApprovalOverview> = {},
  ) {
    this.#rules.set(releaseId, rules);
    this.#extras.set(releaseId, extras);
  }

  async getApprovals(releaseId: string): Promise<ApprovalOverview> {
    return this.#overviewOf(await this.#options.load(releaseId));
  }

  async decide(
    releaseId: string,
    ruleId: string,
    input: DecisionInput,
  ): Promise<DecisionOutcome> {
    const release = await this.#options.load(releaseId);
    const rule = this.#rulesOf(release).find(({ id }) => id === ruleId);
    await refuse(release, rule, input);
    const decision: ApprovalDecision = {
      id: this.#newId(),
      ruleId,
      decidedBy: VIEWER,
      decision: input.decision,
      digest: input.digest,
      status: 'valid',
      decidedAt: new Date().toISOString(),
      ...(input.comment && { comment: input.comment }),
      ...(input.onBehalfOf && { onBehalfOf: input.onBehalfOf }),
    };
    this.#change(release, ruleId, asked => ({
      ...asked,
      deferral: undefined,
      deferrals: undefined,
      decisions: [
        decision,
        ...asked.decisions.map(before =>
          before.decidedBy === VIEWER && before.status === 'valid'
            ? { ...before, status: 'superseded' as const }
            : before,
        ),
      ],
      may: { decide: true, withdraw: true },
    }));
    if (stateOf(this.#rulesOf(release)) === 'satisfied') {
      this.#options.approve(releaseId);
    }
    return this.#outcomeOf(releaseId, ruleId);
  }

  async withdraw(releaseId: string, ruleId: string): Promise<DecisionOutcome> {
    const release = await this.#options.load(releaseId);
    const rule = this.#rulesOf(release).find(({ id }) => id === ruleId);
    if (!rule?.may.withdraw) {
      throw await responseError(409, 'There is no decision to withdraw');
    }
    this.#change(release, ruleId, asked => ({
      ...asked,
      decisions: asked.decisions.map(before =>
        before.decidedBy === VIEWER && before.status === 'valid'
          ? { ...before, status: 'withdrawn' as const }
          : before,
      ),
      may: { ...asked.may, decide: true, withdraw: false },
    }));
    return this.#outcomeOf(releaseId, ruleId);
  }

  async defer(
    releaseId: string,
    ruleId: string,
    input: DeferralInput,
  ): Promise<Deferral> {
    const release = await this.#options.load(releaseId);
    const limit = deferralLimit(release, { now: nowInstant() });
    if (!limit) {
      throw await responseError(409, 'There is no time to put it aside');
    }
    const violations = deferralProblems(input.until, {
      now: nowInstant(),
      limit,
    });
    if (violations.length > 0) {
      throw await responseError(400, violations[0].message, violations);
    }
    const deferral = { ...input, at: nowInstant() };
    this.#change(release, ruleId, rule => ({
      ...rule,
      deferral,
      deferrals: [{ person: VIEWER, ...input }],
    }));
    return deferral;
  }

  async resume(releaseId: string, ruleId: string): Promise<void> {
    const release = await this.#options.load(releaseId);
    this.#change(release, ruleId, ({ deferral, deferrals, ...rule }) => rule);
  }

  async decideMany(decisions: BulkDecision[]): Promise<BulkDecisionResult[]> {
    const results: BulkDecisionResult[] = [];
    for (const { releaseId, ruleId, ...input } of decisions) {
      try {
        await this.decide(releaseId, ruleId, input);
        results.push({ releaseId, ruleId, status: 200 });
      } catch (error) {
        const { statusCode, body } = error as ResponseError;
        results.push({
          releaseId,
          ruleId,
          status: statusCode,
          error: { name: body.error.name, message: body.error.message },
        });
      }
    }
    return results;
  }

  async listApprovals(query: ApprovalInboxQuery = {}): Promise<ApprovalInbox> {
    const { state = 'waiting', entityRef, limit = 20, cursor } = query;
    const offset = Number(cursor ?? 0);
    const all = this.#options
      .list()
      .filter(
        release => !entityRef?.length || concerns(release, entityRef, this),
      )
      .flatMap(release =>
        this.#rulesOf(release)
          .filter(rule => belongsTo(rule, release, state))
          .map(rule => toItem(release, rule)),
      )
      .sort((a, b) => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~'));
    return {
      items: all.slice(offset, offset + limit),
      totalItems: new Set(all.map(({ releaseId }) => releaseId)).size,
      pageInfo:
        all.length > offset + limit
          ? { nextCursor: String(offset + limit) }
          : {},
    };
  }

  async listComments(releaseId: string): Promise<ReleaseComment[]> {
    return [...(this.#comments.get(releaseId) ?? [])];
  }

  async addComment(releaseId: string, text: string): Promise<ReleaseComment> {
    const comment = {
      id: this.#newId(),
      author: VIEWER,
      text,
      at: new Date().toISOString(),
    };
    this.#comments.set(releaseId, [
      ...(await this.listComments(releaseId)),
      comment,
    ]);
    return comment;
  }

  async listDelegations(): Promise<Delegation[]> {
    return [...this.#delegations];
  }

  async delegate(input: DelegationInput): Promise<Delegation> {
    if (input.to === VIEWER) {
      throw await responseError(400, 'Nobody can delegate to themselves', [
        {
          field: 'to',
          rule: 'other-person',
          message: 'Choose somebody else than yourself.',
        },
      ]);
    }
    const delegation = { ...input, id: this.#newId(), from: VIEWER };
    this.#delegations = [...this.#delegations, delegation];
    return delegation;
  }

  async endDelegation(id: string): Promise<void> {
    this.#delegations = this.#delegations.filter(known => known.id !== id);
  }

  /** What the rules of a release lead through, beside its own entities. */
  entitiesAskedThrough(release: Release): string[] {
    return this.#rulesOf(release).flatMap(({ paths }) =>
      paths.flat().flatMap(({ from, to }) => [from, to]),
    );
  }

  #overviewOf(release: Release): ApprovalOverview {
    const rules = this.#rulesOf(release);
    return {
      releaseId: release.id,
      digest: contentDigest(contentOf(release)),
      preview: release.state === 'draft',
      state: stateOf(rules),
      resolvedAt: '2026-11-23T08:55:00.000Z',
      submittedBy: release.createdBy,
      rules:
        release.state === 'candidate'
          ? rules
          : rules.map(rule => ({
              ...rule,
              may: { decide: false, withdraw: rule.may.withdraw },
            })),
      settings: {
        submitterMayApprove: false,
        oneDecisionForSeveralRules: true,
      },
      catalog: { complete: true },
      ...this.#extras.get(release.id),
    };
  }

  async #outcomeOf(
    releaseId: string,
    ruleId: string,
  ): Promise<DecisionOutcome> {
    const release = await this.#options.load(releaseId);
    const rules = this.#rulesOf(release);
    const { id, state, needed, given } = rules.find(one => one.id === ruleId)!;
    return {
      releaseId,
      releaseState: release.state,
      state: stateOf(rules),
      rule: { id, state, needed, given },
    };
  }

  #rulesOf(release: Release): ApprovalRule[] {
    return (this.#rules.get(release.id) ?? ownersOf(release)).map(counted);
  }

  #change(
    release: Release,
    ruleId: string,
    change: (rule: ApprovalRule) => ApprovalRule,
  ) {
    this.#rules.set(
      release.id,
      this.#rulesOf(release).map(rule =>
        rule.id === ruleId ? change(rule) : rule,
      ),
    );
  }

  #newId(): string {
    this.#lastId += 1;
    return idOf(this.#lastId);
  }
}

async function refuse(
  release: Release,
  rule: ApprovalRule | undefined,
  input: DecisionInput,
) {
  if (!rule) {
    throw await responseError(404, 'There is no such rule');
  }
  if (release.state !== 'candidate') {
    throw await responseError(
      409,
      `The release is ${release.state}; nobody is asked any more`,
    );
  }
  if (!rule.may.decide) {
    throw await responseError(
      403,
      rule.may.refusal ?? 'You are not among the approvers of this rule',
    );
  }
  if (input.digest !== contentDigest(contentOf(release))) {
    throw await responseError(412, 'The release changed since you read it');
  }
  const violations: Violation[] = [];
  if (input.decision === 'reject' && !input.comment) {
    violations.push({
      field: 'comment',
      rule: 'required',
      message: 'Say why you reject it.',
    });
  }
  if (rule.stepUp && input.confirmation !== release.title) {
    violations.push({
      field: 'confirmation',
      rule: 'matches-title',
      message: 'Type the title of the release as it is written.',
    });
  }
  if (violations.length > 0) {
    throw await responseError(400, violations[0].message, violations);
  }
}

function counted(rule: ApprovalRule): ApprovalRule {
  const valid = rule.decisions.filter(({ status }) => status === 'valid');
  const given = valid.filter(({ decision }) => decision === 'approve').length;
  if (rule.state === 'unresolvable') {
    return rule;
  }
  if (valid.some(({ decision }) => decision === 'reject')) {
    return { ...rule, given, state: 'rejected' };
  }
  return {
    ...rule,
    given,
    state: given >= rule.needed ? 'satisfied' : 'pending',
  };
}

function stateOf(rules: ApprovalRule[]): ApprovalOverview['state'] {
  if (rules.length === 0) {
    return 'not-needed';
  }
  if (rules.some(({ state }) => state === 'rejected')) {
    return 'rejected';
  }
  return rules.every(({ state }) => state === 'satisfied')
    ? 'satisfied'
    : 'pending';
}

/** Each owner of a component is asked; the viewer is in one of the teams. */
function ownersOf(release: Release): ApprovalRule[] {
  const owners = new Map<string, string>();
  for (const { entityRef } of release.components) {
    const owner = DEMO_ENTITIES[entityRef]?.owner;
    if (owner && !owners.has(owner)) {
      owners.set(owner, entityRef);
    }
  }
  return [...owners].map(([owner, entityRef]) => {
    const team = owner.split('/')[1];
    const member = owner === 'group:default/team-identity';
    return {
      id: `owners-${team}`,
      name: 'owners',
      title: 'Owners of the components',
      source: 'component-owners',
      assignee: owner,
      state: 'pending',
      needed: 1,
      given: 0,
      approvers: [`user:default/${team}.lead`, ...(member ? [VIEWER] : [])],
      reason: `${team} owns ${
        entityRef.split('/')[1]
      }, which this release delivers`,
      paths: [[{ from: entityRef, relation: 'ownedBy', to: owner }]],
      stepUp: release.type === 'major',
      dueAt: release.plannedStart,
      decisions: [],
      may: { decide: member, withdraw: false },
    };
  });
}

function myDecision(rule: ApprovalRule): ApprovalDecision | undefined {
  return rule.decisions.find(({ decidedBy }) => decidedBy === VIEWER);
}

function belongsTo(
  rule: ApprovalRule,
  release: Release,
  state: NonNullable<ApprovalInboxQuery['state']>,
): boolean {
  const decided = myDecision(rule)?.status === 'valid';
  return state === 'decided'
    ? decided
    : release.state === 'candidate' &&
        rule.may.decide &&
        !decided &&
        (state === 'deferred') === (rule.deferral !== undefined);
}

/** The present of the tests, which may stand still. */
function nowInstant(): string {
  return DateTime.utc().toISO()!;
}

function concerns(
  release: Release,
  entityRefs: string[],
  approvals: FakeApprovalsApi,
): boolean {
  const concerned = release.components.flatMap(({ entityRef }) => {
    const entity = DEMO_ENTITIES[entityRef];
    return [entityRef, entity?.owner, entity?.system, entity?.domain];
  });
  return [...concerned, ...approvals.entitiesAskedThrough(release)].some(
    ref => ref !== undefined && entityRefs.includes(ref),
  );
}

function toItem(release: Release, rule: ApprovalRule): ApprovalInboxItem {
  const { id, title, reason, assignee, state, needed, given, stepUp } = rule;
  const mine = myDecision(rule);
  return {
    releaseId: release.id,
    title: release.title,
    type: release.type,
    state: release.state,
    owner: release.owner,
    plannedStart: release.plannedStart,
    digest: contentDigest(contentOf(release)),
    components: release.components.map(({ entityRef, version }) => ({
      entityRef,
      version,
    })),
    rule: { id, title, reason, assignee, state, needed, given, stepUp },
    onBehalfOf: rule.may.onBehalfOf?.[0],
    myDecision: mine,
    deferral: rule.deferral,
    askedAt: release.updatedAt,
    dueAt: rule.dueAt ?? release.plannedStart,
    isReapproval: mine?.status === 'stale',
  };
}
