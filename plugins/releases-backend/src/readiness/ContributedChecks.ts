import { LoggerService } from '@backstage/backend-plugin-api';
import {
  checkSettings,
  ContributedResult,
  ReadinessFacts,
  unknownResult,
} from '@slipway/backstage-plugin-releases-common';
import {
  ContributedCheck,
  DEFAULT_CHECK_TIMEOUT_MS,
} from '@slipway/backstage-plugin-releases-node';
import pLimit from 'p-limit';

/** How many contributed checks are under way at once for one call. */
const CONCURRENCY = 10;

/**
 * Runs the checks of other plugins, each in its own time and without harm to
 * the others: one that throws or hangs is unknown.
 */
export class ContributedChecks {
  readonly #checks: readonly ContributedCheck[];
  readonly #logger: LoggerService;

  constructor(options: {
    checks: readonly ContributedCheck[];
    logger: LoggerService;
  }) {
    this.#checks = options.checks;
    this.#logger = options.logger;
  }

  /** @returns the results for each release, in the order of the facts */
  async run(facts: ReadinessFacts[]): Promise<ContributedResult[][]> {
    const limit = pLimit(CONCURRENCY);
    return Promise.all(
      facts.map(async one =>
        Promise.all(
          this.#checks.map(async check =>
            limit(async () => this.#runOne(check, one)),
          ),
        ),
      ),
    );
  }

  async #runOne(
    check: ContributedCheck,
    facts: ReadinessFacts,
  ): Promise<ContributedResult> {
    const { name, title, defaultMode } = check;
    const about = { name, title, defaultMode };
    const { mode, parameters } = checkSettings(about, facts);
    if (mode === 'off') {
      // The verdict says that it was left out; asking would be for nothing.
      return { ...about, ...unknownResult('It was not asked') };
    }
    const { release, digest, environment, graph } = facts;
    const window = release.windows.find(
      planned => planned.environment === environment,
    );
    const timeoutMs = check.timeoutMs ?? DEFAULT_CHECK_TIMEOUT_MS;
    const controller = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<'late'>(resolve => {
      timer = setTimeout(() => resolve('late'), timeoutMs);
    });
    try {
      const answer = await Promise.race([
        check.evaluate(
          {
            release,
            digest,
            environment,
            graph,
            parameters,
            ...(window && { window }),
          },
          { signal: controller.signal },
        ),
        timeout,
      ]);
      return answer === 'late'
        ? {
            ...about,
            ...unknownResult(`${title} did not answer in ${timeoutMs} ms`),
          }
        : { ...answer, ...about };
    } catch (error) {
      // What it threw is for the operator: it may name hosts and tokens.
      this.#logger.warn(`Readiness check '${name}' failed`, error as Error);
      return { ...about, ...unknownResult(`${title} failed`) };
    } finally {
      clearTimeout(timer);
      controller.abort();
    }
  }
}
