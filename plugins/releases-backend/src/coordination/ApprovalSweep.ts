import { LoggerService } from '@backstage/backend-plugin-api';
import { CatalogGraph } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { ReleaseStore, StoredRelease } from '../planning/ReleaseStore';
import { ReleaseWriter } from '../planning/ReleaseWriter';
import { ApprovalRounds } from './ApprovalRounds';
import { ApprovalStore } from './ApprovalStore';
import { isDecidable } from './round';

/** Releases that one reading of the catalog serves. */
const BATCH = 50;

/** Enough for one run; what is left is due at the next. */
const MAX_BATCHES = 40;

const RETRY = { minutes: 1 };

/** What changes approvals by itself is nobody's doing. */
const ACTOR = 'service:plugin:releases';

/**
 * Looks at approvals when their time has come: approvals that expire, rules
 * that escalate, reminders, and owners who changed in the catalog.
 */
export class ApprovalSweep {
  readonly #store: ApprovalStore;
  readonly #releases: ReleaseStore;
  readonly #writer: ReleaseWriter;
  readonly #rounds: ApprovalRounds;
  readonly #logger: LoggerService;

  constructor(options: {
    store: ApprovalStore;
    releases: ReleaseStore;
    writer: ReleaseWriter;
    rounds: ApprovalRounds;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#releases = options.releases;
    this.#writer = options.writer;
    this.#rounds = options.rounds;
    this.#logger = options.logger;
  }

  /** @returns how many releases were looked at */
  async run(
    options: { signal?: AbortSignal; now?: string } = {},
  ): Promise<number> {
    const at = options.now ?? new Date().toISOString();
    const seen = new Set<string>();
    for (let batch = 0; batch < MAX_BATCHES; batch++) {
      const ids = [
        ...(await this.#store.neverAsked(BATCH)),
        ...(await this.#store.due(at, BATCH)),
      ].filter(id => !seen.has(id));
      if (ids.length === 0 || options.signal?.aborted) {
        break;
      }
      ids.forEach(id => seen.add(id));
      await this.#reviewAll(ids, { at, signal: options.signal });
    }
    return seen.size;
  }

  async #reviewAll(
    ids: string[],
    options: { at: string; signal?: AbortSignal },
  ): Promise<void> {
    const releases = await this.#releases.getMany(ids);
    const graph = await this.#rounds.prepare(
      releases.map(({ release }) => release),
      options,
    );
    // One release that is more than can be read must not hold up the others.
    const together =
      !graph.incomplete || Object.keys(graph.entities).length === 0;
    for (const stored of releases) {
      if (options.signal?.aborted) {
        return;
      }
      await this.#review(
        stored,
        together ? graph : await this.#rounds.prepare([stored.release]),
        options.at,
      );
    }
  }

  async #review(
    { release: read }: StoredRelease,
    graph: CatalogGraph,
    at: string,
  ): Promise<void> {
    try {
      await this.#writer.change(read.id, {
        actor: ACTOR,
        at,
        visible: () => true,
        check: stored => {
          if (!stored) {
            throw new Error('It was deleted meanwhile');
          }
          return stored;
        },
        decide: async (release, { stored, trx }) =>
          // Somebody who changed it meanwhile asked again already.
          isDecidable(release.state) && release.revision === read.revision
            ? this.#rounds.review(trx, stored, { graph, actor: ACTOR, at })
            : undefined,
      });
    } catch (error) {
      this.#logger.warn(
        `The approvals of release '${read.id}' could not be looked at; it is tried again`,
        error as Error,
      );
      await this.#store.postpone(
        [read.id],
        DateTime.fromISO(at).plus(RETRY).toUTC().toISO()!,
      );
    }
  }
}
