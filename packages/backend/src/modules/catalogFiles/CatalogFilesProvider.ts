import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { CatalogFilesStatus } from './CatalogFilesStatus';
import { readCatalogFiles } from './readCatalogFiles';
import { CatalogFileFinding, CatalogFilesResult, LocatedEntity } from './types';

/** A log is read by people; beyond this many lines only the count is useful. */
const MAX_PROBLEM_LINES = 100;
const MAX_NOTE_LINES = 20;

/** People need their groups and themselves in the catalog before they sign in. */
const SIGN_IN_ORDER = ['Group', 'User'];

/** Fills the catalog with the entities of files and folders. */
export class CatalogFilesProvider implements EntityProvider {
  readonly #paths: string[];
  readonly #logger: LoggerService;
  readonly #status: CatalogFilesStatus;

  static create(options: {
    paths: string[];
    logger: LoggerService;
    status: CatalogFilesStatus;
  }): CatalogFilesProvider {
    return new CatalogFilesProvider(options);
  }

  private constructor(options: {
    paths: string[];
    logger: LoggerService;
    status: CatalogFilesStatus;
  }) {
    this.#paths = options.paths;
    this.#logger = options.logger;
    this.#status = options.status;
    this.#status.begin();
  }

  getProviderName(): string {
    return 'slipway-catalog-files';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    // Not awaited: a large folder must not hold up the start of the backend.
    this.#load(connection).catch(error => {
      this.#logger.error(
        `Catalog files could not be loaded: ${stringifyError(error)}`,
      );
      this.#status.finish({ User: 0, Group: 0 });
    });
  }

  async #load(connection: EntityProviderConnection): Promise<void> {
    const result = await readCatalogFiles(this.#paths);
    this.#report(result);
    await connection.applyMutation({
      type: 'full',
      entities: peopleFirst(result.entities).map(({ entity }) => ({
        entity,
        locationKey: this.getProviderName(),
      })),
    });
    this.#status.finish({
      User: countKind(result, 'User'),
      Group: countKind(result, 'Group'),
    });
  }

  #report(result: CatalogFilesResult): void {
    const { entities, fileCount, problems, notes } = result;
    logFindings(problems, MAX_PROBLEM_LINES, line => this.#logger.warn(line));
    logFindings(notes, MAX_NOTE_LINES, line => this.#logger.info(line));
    this.#logger.info(
      [
        `Loaded ${count(entities.length, 'entity', 'entities')}`,
        `from ${count(fileCount, 'file')},`,
        count(problems.length, 'problem'),
        notes.length > 0 ? `(and ${count(notes.length, 'remark')})` : '',
      ]
        .join(' ')
        .trim(),
    );
  }
}

function logFindings(
  findings: CatalogFileFinding[],
  limit: number,
  log: (line: string) => void,
): void {
  for (const { file, line, message } of findings.slice(0, limit)) {
    log(`${line === undefined ? file : `${file}:${line}`}: ${message}`);
  }
  if (findings.length > limit) {
    log(`… and ${findings.length - limit} more like these`);
  }
}

function peopleFirst(entities: LocatedEntity[]): LocatedEntity[] {
  const rank = ({ entity }: LocatedEntity) => {
    const position = SIGN_IN_ORDER.indexOf(entity.kind);
    return position === -1 ? SIGN_IN_ORDER.length : position;
  };
  return [...entities].sort((a, b) => rank(a) - rank(b));
}

function countKind(result: CatalogFilesResult, kind: string): number {
  return result.entities.filter(({ entity }) => entity.kind === kind).length;
}

function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${n} ${n === 1 ? singular : plural}`;
}
