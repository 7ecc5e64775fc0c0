import { ReleasePolicy } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { NewOutboxMessage, OutboxStore } from '../communication/OutboxStore';
import { ReleaseStore, StoredRelease } from '../planning/ReleaseStore';
import { ApprovalStore } from './ApprovalStore';
import { DeferredRules, deferredRules } from './deferredRules';
import { DeferralStore, DueDeferral } from './DeferralStore';
import { DelegationStore } from './DelegationStore';
import { askNotice } from './notices';
import { isDecidable } from './round';
import { tellOf } from './roundNews';

const BATCH = 100;

/** Reminds people of what they put aside when its time is over, of each once. */
export class DeferralReminders {
  readonly #knex: Knex;
  readonly #store: DeferralStore;
  readonly #releases: ReleaseStore;
  readonly #approvals: ApprovalStore;
  readonly #delegations: DelegationStore;
  readonly #outbox: OutboxStore;
  readonly #policy: ReleasePolicy;
  readonly #onCommitted: () => void;

  constructor(options: {
    knex: Knex;
    deferrals: DeferralStore;
    releaseStore: ReleaseStore;
    store: ApprovalStore;
    delegations: DelegationStore;
    outbox: OutboxStore;
    policy: ReleasePolicy;
    /** Called after reminders were written, so that they leave at once. */
    onCommitted: () => void;
  }) {
    this.#knex = options.knex;
    this.#store = options.deferrals;
    this.#releases = options.releaseStore;
    this.#approvals = options.store;
    this.#delegations = options.delegations;
    this.#outbox = options.outbox;
    this.#policy = options.policy;
    this.#onCommitted = options.onCommitted;
  }

  /** Writes a message for everything that waits again; any number of replicas may do so at once. */
  async run(
    options: { signal?: AbortSignal; now?: string } = {},
  ): Promise<void> {
    let taken: number = BATCH;
    while (taken === BATCH && !options.signal?.aborted) {
      taken = await this.#remind(options.now ?? new Date().toISOString());
      if (taken > 0) {
        this.#onCommitted();
      }
    }
  }

  async #remind(at: string): Promise<number> {
    return this.#knex.transaction(async trx => {
      const due = await this.#store.takeDue(trx, at, BATCH);
      if (due.length > 0) {
        await this.#outbox.add(trx, await this.#messages(trx, due, at), at);
      }
      return due.length;
    });
  }

  async #messages(
    trx: Knex.Transaction,
    due: DueDeferral[],
    at: string,
  ): Promise<NewOutboxMessage[]> {
    const ids = [...new Set(due.map(({ releaseId }) => releaseId))];
    const releases = await this.#releases.getMany(ids, trx);
    const rounds = await this.#approvals.getMany(ids, trx);
    const delegations = await this.#delegations.activeTo(
      [...new Set(due.map(({ person }) => person))],
      at,
      trx,
    );
    return releases
      .filter(({ release }) => isDecidable(release.state))
      .flatMap(stored => {
        const { id } = stored.release;
        const round = rounds.get(id);
        const own = due.filter(({ releaseId }) => releaseId === id);
        return round
          ? reminders(
              stored,
              deferredRules(round, own, {
                moment: {
                  at,
                  policy: this.#policy,
                  submittedBy: stored.submission?.by,
                },
                delegations,
              }),
            )
          : [];
      });
  }
}

/** One message to everybody, under the first rule that waits for them. */
function reminders(
  { release }: StoredRelease,
  deferred: DeferredRules[],
): NewOutboxMessage[] {
  const told = new Set<string>();
  return deferred.flatMap(({ deferral: { person }, rules: [rule] }) => {
    if (!rule || told.has(person)) {
      return [];
    }
    told.add(person);
    return askNotice(release, {
      recipients: [person],
      rule: tellOf(rule),
      kind: 'back',
    });
  });
}
