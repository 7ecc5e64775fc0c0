import {
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  ApprovalInbox,
  ApprovalInboxQuery,
  ApprovalOverview,
  contentDigest,
  normalizeEntityRef,
  Release,
  releaseApprovePermission,
  ReleasePolicy,
  releaseReadPermission,
} from '@slipway/backstage-plugin-releases-common';
import { HiddenEntities, Naming } from '../catalog/HiddenEntities';
import { isCovered } from '../permissions/criteria';
import { Claims } from '../permissions/Claims';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { actorOf } from '../planning/actor';
import { namesOf } from '../planning/namesOf';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import { ReleaseStore, StoredRelease } from '../planning/ReleaseStore';
import { ApprovalRounds } from './ApprovalRounds';
import { ApprovalStore } from './ApprovalStore';
import { Decider } from './decideOnRule';
import { DeferredRules, deferredRules } from './deferredRules';
import { DeferralStore } from './DeferralStore';
import { DelegationStore } from './DelegationStore';
import { InboxStore } from './InboxStore';
import { presentInbox } from './presentInbox';
import { presentOverview, presentRules } from './presentApprovals';
import { namedByRule } from './redactRule';
import { isDecidable, RoundMoment } from './round';
import { ApprovalRound, StoredRule } from './types';

/** What the readiness of a release is judged by of its approvals. */
export type ApprovalFacts = Pick<ApprovalOverview, 'state' | 'rules'> & {
  /** When the release was last submitted, ISO 8601. */
  submittedAt?: string;
};

type Caller = { credentials: BackstageCredentials };

/** Reads who must say yes, and what they said, as far as the caller may see it. */
export class ApprovalQueries {
  readonly #releases: ReleaseQueries;
  readonly #releaseStore: ReleaseStore;
  readonly #store: ApprovalStore;
  readonly #inbox: InboxStore;
  readonly #delegations: DelegationStore;
  readonly #deferrals: DeferralStore;
  readonly #rounds: ApprovalRounds;
  readonly #access: ReleaseAccess;
  readonly #hidden: HiddenEntities;
  readonly #auth: AuthService;
  readonly #claims: Claims;
  readonly #policy: ReleasePolicy;

  constructor(options: {
    releases: ReleaseQueries;
    releaseStore: ReleaseStore;
    store: ApprovalStore;
    inbox: InboxStore;
    delegations: DelegationStore;
    deferrals: DeferralStore;
    rounds: ApprovalRounds;
    access: ReleaseAccess;
    hidden: HiddenEntities;
    auth: AuthService;
    claims: Claims;
    policy: ReleasePolicy;
  }) {
    this.#releases = options.releases;
    this.#releaseStore = options.releaseStore;
    this.#store = options.store;
    this.#inbox = options.inbox;
    this.#delegations = options.delegations;
    this.#deferrals = options.deferrals;
    this.#rounds = options.rounds;
    this.#access = options.access;
    this.#hidden = options.hidden;
    this.#auth = options.auth;
    this.#claims = options.claims;
    this.#policy = options.policy;
  }

  /** @throws NotFoundError when there is no such release, or the caller may not see it */
  async overview(
    releaseId: string,
    { credentials }: Caller,
  ): Promise<ApprovalOverview> {
    const at = new Date().toISOString();
    const [act] = await this.#access.criteria(credentials, [
      releaseApprovePermission,
      releaseReadPermission,
    ]);
    const stored = await this.#releases.requireVisible(releaseId, {
      credentials,
    });
    const { release } = stored;
    const decider = await this.#deciderOf(credentials, at);
    const preview = release.state === 'draft';
    const kept = await this.#store.get(releaseId);
    const round = preview
      ? await this.#preview(stored, { kept, at, decider })
      : kept ?? nobodyAsked(release, at);
    const [sees] = await this.#hidden.sightOf(
      [naming(release, round.rules, decider)],
      { credentials },
    );
    return presentOverview(release, round, {
      at,
      policy: this.#policy,
      submittedBy: preview ? undefined : stored.submission?.by,
      preview,
      allowed: isCovered(act, stored),
      decider,
      sees,
      deferred:
        preview || !isDecidable(release.state)
          ? []
          : await this.#deferred(releaseId, round, {
              at,
              policy: this.#policy,
              submittedBy: stored.submission?.by,
            }),
      contents: await this.#store.contents(releaseId, [
        ...new Set(
          round.decisions
            .map(({ digest }) => digest)
            .filter(digest => digest !== round.digest),
        ),
      ]),
    });
  }

  /** What waits for a person's decision or was decided by them, in a constant number of statements. */
  async inbox(
    query: ApprovalInboxQuery,
    {
      credentials,
    }: { credentials: BackstageCredentials<BackstageUserPrincipal> },
  ): Promise<ApprovalInbox> {
    const at = new Date().toISOString();
    const [read, act] = await this.#access.criteria(credentials, [
      releaseReadPermission,
      releaseApprovePermission,
    ]);
    const decider = (await this.#deciderOf(credentials, at))!;
    const page = await this.#inbox.list(query, {
      ...decider,
      at,
      read,
      act,
      settings: this.#policy.approvals,
    });
    const ids = page.items.map(({ releaseId }) => releaseId);
    const stored = new Map(
      (await this.#releaseStore.getMany(ids)).map(one => [one.release.id, one]),
    );
    const rounds = await this.#store.getMany(ids);
    const shown = page.items.flatMap(item => {
      const one = stored.get(item.releaseId);
      const round = rounds.get(item.releaseId);
      return one && round ? { item, one, round } : [];
    });
    const sights = await this.#hidden.sightOf(
      shown.map(({ item, one, round }) =>
        naming(
          one.release,
          round.rules.filter(({ rule }) => rule.id === item.ruleId),
          decider,
        ),
      ),
      { credentials },
    );
    return {
      items: shown.flatMap(
        ({ item, one, round }, index) =>
          presentInbox(one.release, round, {
            item,
            at,
            user: decider.user,
            sees: sights[index],
            policy: this.#policy,
            submittedBy: one.submission?.by,
          }) ?? [],
      ),
      totalItems: page.totalItems,
      pageInfo: page.nextCursor ? { nextCursor: page.nextCursor } : {},
    };
  }

  /** The approvals of many releases, in four statements; nobody's permissions are asked. */
  async factsFor(releases: Release[]): Promise<Map<string, ApprovalFacts>> {
    const ids = releases.map(({ id }) => id);
    const at = new Date().toISOString();
    const [rounds, submissions] = await Promise.all([
      this.#store.getMany(ids),
      this.#releaseStore.submissionsOf(ids),
    ]);
    return new Map(
      releases.map((release): [string, ApprovalFacts] => {
        const submission = submissions.get(release.id);
        const round = rounds.get(release.id);
        if (release.state === 'draft' || !round) {
          return [
            release.id,
            {
              state: this.#asksNobody(release) ? 'not-needed' : 'pending',
              rules: [],
            },
          ];
        }
        return [
          release.id,
          {
            ...presentRules(release, round, {
              at,
              policy: this.#policy,
              submittedBy: submission?.by,
            }),
            ...(submission && { submittedAt: submission.at }),
          },
        ];
      }),
    );
  }

  /** Whether a release needs nobody's yes: by its type, or because it was brought over when that was past. */
  #asksNobody(release: Release): boolean {
    const type = this.#policy.types.find(({ name }) => name === release.type);
    const waits = release.state === 'draft' || release.state === 'candidate';
    return !waits || !type?.approvals?.length;
  }

  async #deferred(
    releaseId: string,
    round: ApprovalRound,
    moment: RoundMoment,
  ): Promise<DeferredRules[]> {
    const deferrals = await this.#deferrals.of(releaseId, moment.at);
    const delegations = await this.#delegations.activeTo(
      deferrals.map(({ person }) => person),
      moment.at,
    );
    return deferredRules(round, deferrals, { moment, delegations });
  }

  async #preview(
    { release }: StoredRelease,
    options: { kept?: ApprovalRound; at: string; decider?: Decider },
  ): Promise<ApprovalRound> {
    const round = await this.#rounds.preview(release, {
      at: options.at,
      submittedBy: options.decider?.user,
    });
    return { ...round, decisions: options.kept?.decisions ?? [] };
  }

  /** Nobody for a service: only people decide. */
  async #deciderOf(
    credentials: BackstageCredentials,
    at: string,
  ): Promise<Decider | undefined> {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      return undefined;
    }
    const user = normalizeEntityRef(actorOf(credentials));
    const [claims, delegations] = await Promise.all([
      this.#claims.of(credentials),
      this.#delegations.activeTo(user, at),
    ]);
    return {
      user,
      claims: claims.map(ref => normalizeEntityRef(ref)),
      delegations,
    };
  }
}

/** Beside what the release says itself, people know themselves and their own groups. */
function naming(
  release: Release,
  rules: StoredRule[],
  decider: Decider | undefined,
): Naming {
  return {
    own: [
      ...namesOf(release),
      ...(decider ? [decider.user, ...decider.claims] : []),
    ],
    others: rules.flatMap(({ rule }) => namedByRule(rule)),
  };
}

/** What there is to say of a release that was brought over from elsewhere. */
function nobodyAsked(release: Release, at: string): ApprovalRound {
  return {
    digest: contentDigest(release),
    resolvedAt: at,
    reminders: 0,
    rules: [],
    decisions: [],
    ...(release.state === 'candidate' && {
      incomplete: 'Who has to be asked is still being found out',
    }),
  };
}
