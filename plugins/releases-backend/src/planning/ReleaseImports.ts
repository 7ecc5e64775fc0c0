import {
  AuthService,
  isDatabaseConflictError,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  movesTo,
  normalizeEntityRef,
  normalizeRelease,
  Release,
  ReleasePolicy,
  validateRelease,
} from '@slipway/backstage-plugin-releases-common';
import {
  ImportedDeployment,
  ImportedRelease,
  ReleaseImporter,
} from '@slipway/backstage-plugin-releases-node';
import { setTimeout as pause } from 'node:timers/promises';
import { DeploymentCommands } from '../deployment/DeploymentCommands';
import { throwIfAny } from '../http/errors';
import { Decision, decideMove } from './decisions';
import { ReleaseCatalog } from './ReleaseCatalog';
import { ReleaseStore } from './ReleaseStore';
import { ReleaseWriter } from './ReleaseWriter';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;
const TRIES = 30;

/**
 * Runs the importers that other modules registered, once after each start.
 * What they name may not be in the catalog yet, so a failed run is repeated.
 */
export class ReleaseImports {
  readonly #store: ReleaseStore;
  readonly #writer: ReleaseWriter;
  readonly #catalog: ReleaseCatalog;
  readonly #deployments: DeploymentCommands;
  readonly #policy: ReleasePolicy;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;

  constructor(options: {
    store: ReleaseStore;
    writer: ReleaseWriter;
    catalog: ReleaseCatalog;
    deployments: DeploymentCommands;
    policy: ReleasePolicy;
    auth: AuthService;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#writer = options.writer;
    this.#catalog = options.catalog;
    this.#deployments = options.deployments;
    this.#policy = options.policy;
    this.#auth = options.auth;
    this.#logger = options.logger;
  }

  /** Runs an importer until it succeeds; gives up with an error in the log. */
  async run(importer: ReleaseImporter, signal: AbortSignal): Promise<void> {
    const name = importer.getImporterName();
    let wait = FIRST_PAUSE_MS;
    for (let attempt = 1; attempt <= TRIES && !signal.aborted; attempt++) {
      let created = 0;
      try {
        await importer.importReleases({
          importRelease: async imported => {
            const result = await this.#importOnce(name, imported);
            created += result.created ? 1 : 0;
            return result;
          },
          importDeployment: async imported =>
            this.#importDeployment(name, imported),
        });
        this.#logger.info(
          `Importer '${name}' is done: ${created} new releases`,
        );
        return;
      } catch (error) {
        const log = attempt === TRIES ? 'error' : 'debug';
        this.#logger[log](
          `Importer '${name}' failed at try ${attempt} of ${TRIES}`,
          error as Error,
        );
        await pause(wait, undefined, { signal, ref: false }).catch(() => {});
        wait = Math.min(wait * 1.5, LONGEST_PAUSE_MS);
      }
    }
  }

  async #importOnce(
    importer: string,
    imported: ImportedRelease,
  ): Promise<{ id: string; created: boolean }> {
    const externalKey = `${importer}:${imported.key}`;
    const existing = await this.#store.findByExternalKey(externalKey);
    if (existing) {
      return { id: existing, created: false };
    }
    try {
      return { id: await this.#import(externalKey, imported), created: true };
    } catch (error) {
      const other = isDatabaseConflictError(error)
        ? await this.#store.findByExternalKey(externalKey)
        : undefined;
      if (other) {
        // Another replica imported the same record at the same time.
        return { id: other, created: false };
      }
      throw error;
    }
  }

  async #importDeployment(
    importer: string,
    imported: ImportedDeployment,
  ): Promise<{ id: string; created: boolean }> {
    const { key, deployment, actor } = imported;
    return this.#deployments.importOnce(
      {
        key: `${importer}:${key}`,
        deployment,
        reportedBy: actor
          ? normalizeEntityRef(actor, { defaultKind: 'user' })
          : `service:${importer}`,
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
  }

  async #import(
    externalKey: string,
    imported: ImportedRelease,
  ): Promise<string> {
    const at = new Date().toISOString();
    throwIfAny(
      validateRelease(imported.release, {
        policy: this.#policy,
        now: at,
        allowPast: true,
      }),
    );
    const content = normalizeRelease(imported.release, this.#policy);
    await this.#catalog.verify(
      content,
      await this.#auth.getOwnServiceCredentials(),
    );
    const { title } = content;
    let state: Release['state'] = 'draft';
    const events: Decision['events'] = [
      { type: 'release-imported', data: { title, externalKey } },
    ];
    for (const move of movesTo(imported.state ?? 'draft')) {
      const decision = decideMove({ ...content, state }, move);
      state = decision.state;
      events.push(...decision.events);
    }
    return this.#writer.insert(
      {
        content,
        state,
        events,
        externalKey,
        snapshots: await this.#catalog.componentSnapshots(content),
      },
      {
        actor: normalizeEntityRef(imported.actor, { defaultKind: 'user' }),
        at,
        visible: () => true,
      },
    );
  }
}
