import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  Evidence,
  EvidenceComparison,
  EvidenceKind,
  EvidenceList,
  normalizeEntityRef,
  TestCase,
  TestRun,
} from '@slipway/backstage-plugin-releases-common';
import { EvidenceStorage } from '@slipway/backstage-plugin-releases-node';
import { Readable } from 'node:stream';
import { NamedEntities } from '../catalog/NamedEntities';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import { CaseFilter, CaseStore } from './CaseStore';
import { ComparisonStore } from './ComparisonStore';
import { EvidenceStore } from './EvidenceStore';

const DEFAULT_LIMIT = 20;
const DEFAULT_CASES = 50;
const RUNS = 20;
const OF_A_RELEASE = 200;

type Caller = { credentials: BackstageCredentials };

const NOTHING = { count: 0, items: [] };

/** Evidence as far as the caller may see what it is about. */
export class EvidenceQueries {
  readonly #store: EvidenceStore;
  readonly #cases: CaseStore;
  readonly #comparisons: ComparisonStore;
  readonly #storage: EvidenceStorage;
  readonly #entities: NamedEntities;
  readonly #releases: ReleaseQueries;

  constructor(options: {
    store: EvidenceStore;
    cases: CaseStore;
    comparisons: ComparisonStore;
    storage: EvidenceStorage;
    entities: NamedEntities;
    releases: ReleaseQueries;
  }) {
    this.#store = options.store;
    this.#cases = options.cases;
    this.#comparisons = options.comparisons;
    this.#storage = options.storage;
    this.#entities = options.entities;
    this.#releases = options.releases;
  }

  /** Evidence about those entities that the caller may see, newest first. */
  async list(
    query: {
      entityRef: string[];
      version?: string;
      kind?: EvidenceKind;
      environment?: string;
      limit?: number;
      cursor?: string;
    },
    { credentials }: Caller,
  ): Promise<EvidenceList> {
    const visible = await this.#entities.visible(
      query.entityRef.map(ref => normalizeEntityRef(ref)),
      credentials,
    );
    const { items, nextCursor } = await this.#store.list(visible, {
      ...query,
      limit: query.limit ?? DEFAULT_LIMIT,
    });
    return { items, pageInfo: nextCursor ? { nextCursor } : {} };
  }

  /** Evidence about what a release delivers; whoever sees the release sees what proves it. */
  async ofRelease(releaseId: string, caller: Caller): Promise<EvidenceList> {
    const { release } = await this.#releases.requireVisible(releaseId, caller);
    return {
      items: await this.#store.ofVersions(release.components, OF_A_RELEASE),
      pageInfo: {},
    };
  }

  /** @throws NotFoundError when there is none, or the caller may not see what it is about */
  async get(id: string, { credentials }: Caller): Promise<Evidence> {
    const evidence = await this.#store.get(id);
    if (
      !evidence ||
      (await this.#entities.visible([evidence.entityRef], credentials))
        .length === 0
    ) {
      throw new NotFoundError(
        `There is no evidence '${id}', or you may not see what it is about`,
      );
    }
    return evidence;
  }

  async cases(
    id: string,
    query: CaseFilter & { limit?: number; cursor?: string },
    caller: Caller,
  ): Promise<{ items: TestCase[]; pageInfo: { nextCursor?: string } }> {
    await this.get(id, caller);
    const { items, nextCursor } = await this.#cases.list(id, {
      ...query,
      limit: query.limit ?? DEFAULT_CASES,
    });
    return { items, pageInfo: nextCursor ? { nextCursor } : {} };
  }

  /** How a test ended in this run and in those before it. */
  async runs(id: string, testKey: string, caller: Caller): Promise<TestRun[]> {
    const evidence = await this.get(id, caller);
    const earlier = await this.#store.runsLike(evidence, { limit: RUNS - 1 });
    return this.#cases.runsOf(testKey, [evidence, ...earlier]);
  }

  async compare(
    id: string,
    baseId: string | undefined,
    caller: Caller,
  ): Promise<EvidenceComparison> {
    const evidence = await this.get(id, caller);
    const base = baseId
      ? await this.get(baseId, caller)
      : (
          await this.#store.runsLike(evidence, { limit: 1, otherVersion: true })
        )[0];
    if (!base) {
      return {
        newFailures: NOTHING,
        stillFailing: NOTHING,
        fixed: NOTHING,
        flaky: NOTHING,
        slower: NOTHING,
        faster: NOTHING,
        added: NOTHING,
        removed: NOTHING,
      };
    }
    return { base, ...(await this.#comparisons.compare(id, base.id)) };
  }

  /** @throws NotFoundError when the report is not kept any more */
  async report(
    id: string,
    caller: Caller,
  ): Promise<{ evidence: Evidence; gzip: Readable }> {
    const evidence = await this.get(id, caller);
    if (!evidence.reportKept) {
      throw new NotFoundError(
        `The report of '${id}' is not kept any more; what it said still is`,
      );
    }
    return { evidence, gzip: this.#storage.read(id) };
  }
}
