import {
  AuthService,
  isDatabaseConflictError,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  movesTo,
  normalizeEntityRef,
} from '@slipway/backstage-plugin-releases-common';
import {
  ReleaseImporter,
  ReleaseImportService,
} from '@slipway/backstage-plugin-releases-node';
import { setTimeout as pause } from 'node:timers/promises';
import { ReleaseCommands } from './ReleaseCommands';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;
const TRIES = 30;

/**
 * Runs the importers that other modules registered, once after each start.
 * What they name may not be in the catalog yet, so a failed run is repeated.
 */
export class ReleaseImports {
  readonly #commands: ReleaseCommands;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;

  constructor(options: {
    commands: ReleaseCommands;
    auth: AuthService;
    logger: LoggerService;
  }) {
    this.#commands = options.commands;
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
        await importer.importReleases(
          this.#serviceFor(name, () => {
            created++;
          }),
        );
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

  #serviceFor(importer: string, onCreated: () => void): ReleaseImportService {
    return {
      importRelease: async ({ key, release, state, actor }) => {
        const externalKey = `${importer}:${key}`;
        const attempt = async () =>
          this.#commands.import({
            externalKey,
            input: release,
            moves: movesTo(state ?? 'draft'),
            actor: normalizeEntityRef(actor, { defaultKind: 'user' }),
            credentials: await this.#auth.getOwnServiceCredentials(),
          });
        try {
          const result = await attempt();
          if (result.created) {
            onCreated();
          }
          return result;
        } catch (error) {
          // Another replica imported the same record at the same time.
          if (isDatabaseConflictError(error)) {
            return attempt();
          }
          throw error;
        }
      },
    };
  }
}
