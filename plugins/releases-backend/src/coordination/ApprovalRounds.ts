import {
  approvalMove,
  ApprovalOverview,
  approvalRefs,
  CatalogGraph,
  contentDigest,
  plannedInterval,
  Release,
  ReleaseContent,
  ReleasePolicy,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { CatalogGraphReader } from '../catalog/CatalogGraphReader';
import { Decision, decideMove } from '../planning/decisions';
import { StoredRelease } from '../planning/ReleaseStore';
import { ChangeDecision } from '../planning/ReleaseWriter';
import { ApprovalStore } from './ApprovalStore';
import { DelegationStore } from './DelegationStore';
import { outcomeNotice } from './notices';
import {
  editorsAfter,
  isDecidable,
  judgeRound,
  nothingYet,
  resolveRound,
  RoundMoment,
} from './round';
import {
  askMessages,
  expiryEvents,
  remind,
  requestEvents,
  ruleEvents,
} from './roundNews';
import { askedBy, standInNotices } from './standInNotices';
import { ApprovalRound } from './types';

/** What a change makes of the approvals of a release, and what it makes of the release. */
export type ConcludedRound = {
  decision: ChangeDecision;
  round: ApprovalRound;
  /** Of all rules together. */
  state: ApprovalOverview['state'];
};

/** Who acts on a release, and when (ISO 8601). */
type Acting = { actor: string; at: string };

/**
 * Lets approvals follow from what happens to a release: who is asked, what
 * counts, and whether that approves it. Everything that it finds out is written
 * in the transaction of what caused it.
 */
export class ApprovalRounds {
  readonly #store: ApprovalStore;
  readonly #reader: CatalogGraphReader;
  readonly #policy: ReleasePolicy;
  readonly #delegations: DelegationStore;

  constructor(options: {
    store: ApprovalStore;
    delegations: DelegationStore;
    reader: CatalogGraphReader;
    policy: ReleasePolicy;
  }) {
    this.#store = options.store;
    this.#reader = options.reader;
    this.#policy = options.policy;
    this.#delegations = options.delegations;
  }

  /**
   * Reads what the rules of these contents are resolved on, all in one go.
   * Before the transaction: nothing in it waits for the catalog.
   */
  async prepare(
    contents: ReleaseContent[],
    options?: { signal?: AbortSignal },
  ): Promise<CatalogGraph> {
    const asking = contents.filter(({ type }) =>
      this.#policy.types.some(
        one => one.name === type && one.approvals && one.approvals.length > 0,
      ),
    );
    const components = new Set(
      asking.flatMap(({ components: all }) =>
        all.map(({ entityRef }) => entityRef),
      ),
    );
    const also = new Set(
      asking.flatMap(content => approvalRefs(content, this.#policy)),
    );
    return this.#reader.read([...components], {
      ...options,
      also: [...also],
      dependents: asking.some(content => this.#asksDependents(content))
        ? 'read'
        : 'named',
    });
  }

  /** Who would be asked about a release now; nothing is written. */
  async preview(
    content: ReleaseContent,
    options: { at: string; submittedBy?: string },
  ): Promise<ApprovalRound> {
    const graph = await this.prepare([content]);
    return resolveRound(undefined, content, {
      ...options,
      policy: this.#policy,
      graph,
      fresh: true,
    });
  }

  /** What else follows when a release is submitted, or changed while people are asked. */
  async follow(
    trx: Knex.Transaction,
    stored: StoredRelease,
    options: Acting & { decision: ChangeDecision; graph: CatalogGraph },
  ): Promise<ChangeDecision> {
    const { decision, graph, actor, at } = options;
    const { id } = stored.release;
    const before = await this.#store.get(id, trx);
    const submission = decision.submission ?? stored.submission;
    const moment = { at, policy: this.#policy, submittedBy: submission?.by };
    const fresh =
      decision.submission !== undefined ||
      before?.digest !== contentDigest(decision.content);
    const resolved = resolveRound(before, decision.content, {
      ...moment,
      graph,
      fresh,
      editors: editorsAfter(before, {
        actor,
        isSubmission: decision.submission !== undefined,
        isOther: before?.digest !== contentDigest(decision.content),
      }),
    });
    const concluded = await this.#conclude(trx, {
      before,
      resolved,
      release: releaseAfter(stored.release, decision),
      decision,
      moment: { ...moment, fresh, actor },
    });
    return concluded.decision;
  }

  /** Looks again at approvals that are due; what changed is decided and written. */
  async review(
    trx: Knex.Transaction,
    stored: StoredRelease,
    options: Acting & { graph: CatalogGraph },
  ): Promise<ChangeDecision | undefined> {
    const { graph, actor, at } = options;
    const { release } = stored;
    const before = await this.#store.get(release.id, trx);
    const fresh = before?.digest !== contentDigest(release);
    const moment = {
      at,
      policy: this.#policy,
      submittedBy: stored.submission?.by,
    };
    const resolved = resolveRound(before, release, { ...moment, graph, fresh });
    const { decision } = await this.#conclude(trx, {
      before,
      resolved,
      release,
      decision: nothingYet(release),
      moment: { ...moment, fresh, actor },
    });
    return decision;
  }

  /** What follows from decisions that were added or taken back. */
  async settle(
    trx: Knex.Transaction,
    stored: StoredRelease,
    options: Acting & {
      before: ApprovalRound;
      after: ApprovalRound;
      events: Decision['events'];
      /** Told to those who lead the release unless it changed its state. */
      outcome?: { title: string; description: string };
    },
  ): Promise<ConcludedRound> {
    const { before, after, events, outcome, actor, at } = options;
    const { release, submission } = stored;
    const concluded = await this.#conclude(trx, {
      before,
      resolved: after,
      release,
      decision: { ...nothingYet(release), events },
      moment: {
        at,
        policy: this.#policy,
        submittedBy: submission?.by,
        fresh: false,
        actor,
      },
    });
    const { decision } = concluded;
    if (!outcome || decision.state === 'approved') {
      return concluded;
    }
    return {
      ...concluded,
      decision: {
        ...decision,
        messages: [
          ...(decision.messages ?? []).filter(
            ({ payload }) => payload.topic !== 'release-decision',
          ),
          ...outcomeNotice(release, {
            ...outcome,
            submittedBy: submission?.by,
            actor,
          }),
        ],
      },
    };
  }

  #asksDependents({ type, components }: ReleaseContent): boolean {
    return this.#policy.types.some(
      ({ name, approvals }) =>
        name === type &&
        approvals?.some(
          ({ source, when }) =>
            source === 'dependent-owners' &&
            (when === 'always' || components.some(({ breaking }) => breaking)),
        ),
    );
  }

  async #conclude(
    trx: Knex.Transaction,
    options: {
      before: ApprovalRound | undefined;
      resolved: ApprovalRound;
      /** As it is after the decision so far. */
      release: Release;
      decision: ChangeDecision;
      moment: RoundMoment & { fresh: boolean; actor: string };
    },
  ): Promise<ConcludedRound> {
    const { before, resolved, release, decision, moment } = options;
    const judged = judgeRound(resolved, release, moment);
    const reminded = remind(release, judged.round, moment);
    const after = reminded.round;
    const events = [...decision.events];
    if (moment.fresh) {
      events.push(...requestEvents(after));
    } else if (before) {
      events.push(...ruleEvents(before, after));
    }
    if (before) {
      events.push(...expiryEvents(before, after));
    }
    const asking = [
      ...askMessages(release, { before, after }, moment),
      ...reminded.messages,
    ];
    const messages = [
      ...(decision.messages ?? []),
      ...asking,
      ...standInNotices(release, asking, {
        ...moment,
        editors: after.editors,
        delegations:
          asking.length > 0
            ? await this.#delegations.activeFrom(
                askedBy(asking),
                moment.at,
                trx,
              )
            : [],
      }),
    ];
    let { state } = decision;
    const move = approvalMove(state, judged.state);
    if (move) {
      const moved = decideMove(release, move);
      state = moved.state;
      events.push(
        ...moved.events.map(event => ({
          ...event,
          data: { ...event.data, digest: after.digest },
        })),
      );
      messages.push(...this.#outcome(release, move, moment));
    }
    await this.#store.save(trx, release.id, {
      before,
      after,
      content: decision.content,
      open: isDecidable(state),
    });
    return {
      round: after,
      state: judged.state,
      decision: {
        ...decision,
        state,
        events,
        messages,
        keepsRevision:
          decision.keepsRevision && state === release.state ? true : undefined,
      },
    };
  }

  #outcome(
    release: Release,
    move: 'approve' | 'lose-approval',
    moment: { submittedBy?: string; actor: string },
  ) {
    return outcomeNotice(release, {
      ...(move === 'approve'
        ? {
            title: `Approved: ${release.title}`,
            description: 'Everybody who had to approve it has done so.',
          }
        : {
            title: `No longer approved: ${release.title}`,
            description: 'An approval that it needs is missing again.',
          }),
      submittedBy: moment.submittedBy,
      actor: moment.actor,
    });
  }
}

function releaseAfter(
  { id, revision, createdBy, createdAt, updatedAt }: Release,
  { content, state }: Decision,
): Release {
  return {
    id,
    ...content,
    ...plannedInterval(content.windows),
    state,
    revision,
    createdBy,
    createdAt,
    updatedAt,
  };
}
