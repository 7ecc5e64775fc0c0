import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  Evidence,
  EvidenceKind,
  normalizeEntityRef,
  Release,
  releaseEvidenceUploadPermission,
  ReleasePolicy,
  releaseReadPermission,
} from '@slipway/backstage-plugin-releases-common';
import {
  EvidenceParser,
  EvidenceStorage,
  ReportLimits,
} from '@slipway/backstage-plugin-releases-node';
import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Knex } from 'knex';
import pLimit from 'p-limit';
import { NamedEntities } from '../catalog/NamedEntities';
import { ValidationError } from '../http/errors';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { actorOf } from '../planning/actor';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import { CaseWriter } from './CaseWriter';
import { EvidenceStore } from './EvidenceStore';
import { ReadReport, readReport } from './ingest/readReport';
import { Turns } from './ingest/Turns';
import { EvidenceSubject } from './types';

const MAY_NOT =
  'You may not upload evidence. Ask for the permission release.evidence.upload.';

/** Uploads leave most of the pool's connections to those who only read. */
const CONCURRENT_WRITES = 2;

/** What an uploader says of a report. */
export type UploadAbout = {
  environment?: string;
  kind?: EvidenceKind;
  name?: string;
  label?: string[];
  ciUrl?: string;
  format?: string;
  commit?: string;
};

export type UploadOptions = {
  credentials: BackstageCredentials;
  idempotencyKey?: string;
  isGzip: boolean;
};

/** Takes reports about versions and makes evidence of them. */
export class EvidenceUploads {
  readonly #knex: Knex;
  readonly #store: EvidenceStore;
  readonly #storage: EvidenceStorage;
  readonly #parsers: readonly EvidenceParser[];
  readonly #limits: ReportLimits;
  readonly #access: ReleaseAccess;
  readonly #entities: NamedEntities;
  readonly #releases: ReleaseQueries;
  readonly #policy: ReleasePolicy;
  readonly #logger: LoggerService;
  readonly #turns = new Turns();
  readonly #writing = pLimit(CONCURRENT_WRITES);

  constructor(options: {
    knex: Knex;
    store: EvidenceStore;
    storage: EvidenceStorage;
    parsers: readonly EvidenceParser[];
    limits: ReportLimits;
    access: ReleaseAccess;
    entities: NamedEntities;
    releases: ReleaseQueries;
    policy: ReleasePolicy;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#store = options.store;
    this.#storage = options.storage;
    this.#parsers = options.parsers;
    this.#limits = options.limits;
    this.#access = options.access;
    this.#entities = options.entities;
    this.#releases = options.releases;
    this.#policy = options.policy;
    this.#logger = options.logger;
  }

  /**
   * Takes a report about an entity in a version. Whether the caller may is
   * settled before the first byte is read.
   *
   * @returns the evidence, and whether it is new
   */
  async upload(
    body: Readable,
    about: UploadAbout & { entityRef: string; version: string },
    options: UploadOptions,
  ): Promise<{ evidence: Evidence; created: boolean }> {
    await this.#mayUpload(options.credentials);
    this.#requireEnvironment(about.environment);
    const entityRef = normalizeEntityRef(about.entityRef);
    await this.#entities.require(
      [{ field: 'entityRef', ref: entityRef }],
      options.credentials,
    );
    return this.#take(body, { ...about, entityRef }, options);
  }

  /** Takes a report about a component of a release, in the version that the release delivers. */
  async uploadTo(
    releaseId: string,
    body: Readable,
    about: UploadAbout & { component?: string },
    options: UploadOptions,
  ): Promise<{ evidence: Evidence; created: boolean }> {
    await this.#mayUpload(options.credentials);
    this.#requireEnvironment(about.environment);
    const { release } = await this.#releases.requireVisible(releaseId, options);
    const { component: wanted, ...rest } = about;
    const { entityRef, version, commit } = componentOf(release, wanted);
    return this.#take(
      body,
      { ...(commit && { commit }), ...rest, entityRef, version },
      options,
    );
  }

  async #take(
    body: Readable,
    about: UploadAbout & { entityRef: string; version: string },
    options: UploadOptions,
  ): Promise<{ evidence: Evidence; created: boolean }> {
    const by = actorOf(options.credentials);
    const at = new Date().toISOString();
    const { idempotencyKey } = options;
    const before =
      idempotencyKey && (await this.#store.findByKey(by, idempotencyKey));
    if (before) {
      body.resume();
      return { evidence: before, created: false };
    }
    const id = randomUUID();
    const version = about.version.trim();
    const first: EvidenceSubject = {
      entityRef: about.entityRef,
      version,
      kind: about.kind ?? 'unit',
      format: about.format ?? '',
      name: about.name?.trim() ?? '',
      ...(about.commit && { commit: about.commit.toLowerCase() }),
      ...(about.environment && { environment: about.environment }),
    };
    await this.#store.begin(id, first, { by, at });
    try {
      const read = await this.#read(body, id, {
        isGzip: options.isGzip,
        format: about.format,
      });
      const subject = completed(first, about, read);
      const identity = identityOf(subject, read.content.contentHash);
      const isNew =
        !(await this.#store.findByIdentity(identity)) &&
        (await this.#store.complete(id, {
          about: subject,
          identity,
          content: read.content,
          labels: [...new Set((about.label ?? []).map(one => one.trim()))],
          ciUrl: about.ciUrl,
          idempotencyKey,
        }));
      if (!isNew) {
        await this.#forget(id);
      }
      const evidence = isNew
        ? await this.#store.get(id)
        : await this.#store.findByIdentity(identity);
      return { evidence: evidence!, created: isNew };
    } catch (error) {
      await this.#forget(id);
      throw error;
    }
  }

  async #read(
    body: Readable,
    evidenceId: string,
    options: { isGzip: boolean; format?: string },
  ): Promise<ReadReport> {
    return readReport(body, {
      ...options,
      evidenceId,
      parsers: this.#parsers,
      limits: this.#limits,
      cases: new CaseWriter({ knex: this.#knex, evidenceId }),
      storage: this.#storage,
      turns: this.#turns,
      writing: async write => this.#writing(write),
    });
  }

  /** Nothing of what did not become evidence stays. */
  async #forget(id: string): Promise<void> {
    try {
      await this.#storage.remove(id);
      await this.#store.remove(id);
    } catch (error) {
      this.#logger.warn(
        `What arrived of the report ${id} could not be removed; it will be later`,
        error as Error,
      );
    }
  }

  async #mayUpload(credentials: BackstageCredentials): Promise<void> {
    await this.#access.ask(credentials, [
      releaseEvidenceUploadPermission,
      releaseReadPermission,
    ]);
    await this.#access.require(
      credentials,
      releaseEvidenceUploadPermission,
      MAY_NOT,
    );
  }

  #requireEnvironment(environment: string | undefined): void {
    const names = this.#policy.environments.map(({ name }) => name);
    if (environment !== undefined && !names.includes(environment)) {
      throw new ValidationError([
        {
          field: 'environment',
          rule: 'configured',
          message: `There is no environment '${environment}'. Choose one of: ${names.join(
            ', ',
          )}.`,
        },
      ]);
    }
  }
}

const KINDS: readonly EvidenceKind[] = [
  'unit',
  'integration',
  'end-to-end',
  'acceptance',
  'performance',
  'security',
  'smoke',
  'rehearsal',
  'sign-off',
];

/** What the uploader left out, the report may say of itself. */
function completed(
  first: EvidenceSubject,
  about: UploadAbout,
  { format, saysOfItself }: ReadReport,
): EvidenceSubject {
  const kind =
    about.kind ?? KINDS.find(one => one === saysOfItself.kind) ?? first.kind;
  const commit = first.commit ?? saysOfItself.commit?.toLowerCase();
  return {
    ...first,
    kind,
    format,
    ...(commit && /^[0-9a-f]{7,64}$/.test(commit) && { commit }),
  };
}

function identityOf(about: EvidenceSubject, contentHash: string): string {
  const { entityRef, version, commit, environment, kind, name } = about;
  return createHash('sha256')
    .update(
      JSON.stringify([
        contentHash,
        entityRef,
        version,
        commit,
        environment,
        kind,
        name,
      ]),
    )
    .digest('hex');
}

function componentOf(release: Release, wanted: string | undefined) {
  const { components } = release;
  const ref = wanted && normalizeEntityRef(wanted);
  const found = ref
    ? components.find(({ entityRef }) => entityRef === ref)
    : components[0];
  if (found && (ref || components.length === 1)) {
    return found;
  }
  const names = components.map(({ entityRef }) => entityRef).join(', ');
  throw new ValidationError([
    {
      field: 'component',
      rule: ref ? 'inRelease' : 'required',
      message: ref
        ? `The release does not deliver ${ref}. Choose one of: ${names}.`
        : `The release delivers several components. Say which of them was tested: ${names}.`,
    },
  ]);
}
