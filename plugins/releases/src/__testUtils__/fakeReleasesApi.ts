import {
  CalendarEntry,
  CalendarPage,
  CalendarQuery,
  DEFAULT_POLICY,
  HistoryEvent,
  lifecycleActions,
  nextState,
  Release,
  ReleaseDetail,
  ReleaseHistory,
  ReleaseInput,
  ReleaseList,
  ReleasePatch,
  ReleaseQuery,
  ReleasesApi,
  ReleaseTransition,
  ReleaseVersion,
} from '@slipway/backstage-plugin-releases-common';
import { DEMO_ENTITIES } from './demoOrganisation';
import { aRelease, idOf } from './demoReleases';
import { FakeApprovalsApi } from './fakeApprovals';
import { FakeBoardsApi } from './fakeBoards';
import { FakeCatalogRoomApi } from './fakeCatalogRoom';
import { FakeDeploymentsApi } from './fakeDeployments';
import { FakeReadinessApi } from './fakeReadiness';
import { FakeTasksApi } from './fakeTasks';
import { FakeTestingApi } from './fakeTesting';
import { responseError } from './responseError';

export { responseError };

/**
 * The releases backend in memory: filters, order, cursors, revisions and the
 * lifecycle behave as the contract says, so that screens can be tried without it.
 */
export class FakeReleasesApi implements ReleasesApi {
  readonly readiness: FakeReadinessApi;
  readonly approvals: FakeApprovalsApi;
  readonly tasks: FakeTasksApi;
  readonly deployments = new FakeDeploymentsApi();
  readonly catalog = new FakeCatalogRoomApi();
  readonly boards: FakeBoardsApi;
  readonly testing = new FakeTestingApi();
  readonly #releases: Map<string, Release>;
  readonly #history = new Map<string, HistoryEvent[]>();

  constructor(releases: Release[] = []) {
    this.#releases = new Map(releases.map(release => [release.id, release]));
    for (const release of releases) {
      this.#record(release.id, 'release.created', release.createdAt);
    }
    const load = (id: string) => this.getRelease(id);
    this.readiness = new FakeReadinessApi(load);
    this.tasks = new FakeTasksApi(load);
    this.boards = new FakeBoardsApi(() => [...this.#releases.values()]);
    this.approvals = new FakeApprovalsApi({
      load,
      list: () => [...this.#releases.values()],
      approve: id =>
        this.#releases.set(id, {
          ...this.#releases.get(id)!,
          state: 'approved',
        }),
    });
  }

  async getPolicy() {
    return DEFAULT_POLICY;
  }

  async listReleases(query: ReleaseQuery = {}): Promise<ReleaseList> {
    const matching = [...this.#releases.values()]
      .filter(release => matches(release, query))
      .sort(comparator(query.sort ?? 'plannedStart'));
    const { items, pageInfo } = page(matching, query.cursor, query.limit ?? 20);
    return {
      items,
      pageInfo,
      entities: DEMO_ENTITIES,
      ...(query.totalItems !== 'exclude' && { totalItems: matching.length }),
    };
  }

  async getCalendar(query: CalendarQuery): Promise<CalendarPage> {
    const entries = [...this.#releases.values()]
      .filter(release => matches(release, { ...query, environment: undefined }))
      .flatMap(toCalendarEntries)
      .filter(
        ({ start, end, environment }) =>
          end > query.from &&
          start < query.to &&
          (!query.environment?.length ||
            query.environment.includes(environment)),
      )
      .sort((a, b) => a.start.localeCompare(b.start));
    return page(entries, query.cursor, query.limit ?? 1000);
  }

  async getRelease(id: string): Promise<ReleaseDetail> {
    const release = this.#releases.get(id);
    if (!release) {
      throw await responseError(404, `There is no release ${id}`);
    }
    return {
      ...release,
      entities: DEMO_ENTITIES,
      allowedActions: lifecycleActions(release.state),
      bundledReleases: [],
    };
  }

  async createRelease(input: ReleaseInput): Promise<ReleaseDetail> {
    const release = aRelease({
      ...input,
      id: idOf(this.#releases.size + 1),
      components: (input.components ?? []).map(component => ({ ...component })),
    });
    this.#releases.set(release.id, release);
    this.#record(release.id, 'release.created');
    return this.getRelease(release.id);
  }

  async updateRelease(
    version: ReleaseVersion,
    patch: ReleasePatch,
  ): Promise<ReleaseDetail> {
    const release = await this.#load(version);
    const fields = Object.fromEntries(
      Object.entries(patch).map(([key, value]) => [key, value ?? undefined]),
    );
    this.#releases.set(
      release.id,
      aRelease({ ...release, ...fields, revision: release.revision + 1 }),
    );
    this.#record(release.id, 'release.changed');
    return this.getRelease(release.id);
  }

  async deleteRelease(version: ReleaseVersion): Promise<void> {
    const release = await this.#load(version);
    this.#releases.delete(release.id);
  }

  async transitionRelease(
    version: ReleaseVersion,
    transition: ReleaseTransition,
  ): Promise<ReleaseDetail> {
    const release = await this.#load(version);
    const state = nextState(release.state, transition);
    if (!state) {
      throw await responseError(
        409,
        `A release that is ${release.state} cannot ${transition}`,
      );
    }
    this.#releases.set(release.id, {
      ...release,
      state,
      revision: release.revision + 1,
    });
    this.#record(release.id, `release.${transition}`);
    return this.getRelease(release.id);
  }

  async getHistory(
    id: string,
    options: { after?: number; limit?: number } = {},
  ): Promise<ReleaseHistory> {
    const events = this.#history.get(id) ?? [];
    const after = options.after ?? 0;
    const limit = options.limit ?? 100;
    const items = events.slice(after, after + limit);
    return {
      items,
      verification: { intact: true, length: events.length },
      pageInfo:
        events.length > after + limit ? { nextAfter: after + limit } : {},
    };
  }

  async #load(version: ReleaseVersion): Promise<Release> {
    const release = await this.getRelease(version.id);
    if (release.revision !== version.revision) {
      throw await responseError(412, 'Somebody else changed this release');
    }
    return this.#releases.get(version.id)!;
  }

  #record(releaseId: string, type: string, at = new Date().toISOString()) {
    const events = this.#history.get(releaseId) ?? [];
    events.push({
      releaseId,
      sequence: events.length + 1,
      type,
      actor: 'user:default/mara.lind',
      at,
      data: {},
      previousHash: '0'.repeat(64),
      hash: `${events.length + 1}`.padStart(64, 'a'),
    });
    this.#history.set(releaseId, events);
  }
}

function matches(
  release: Release,
  query: ReleaseQuery & { from?: string; to?: string },
): boolean {
  const concerned = new Set(
    [release.owner, ...release.components.map(c => c.entityRef)].flatMap(
      ref => {
        const entity = DEMO_ENTITIES[ref];
        return [ref, entity?.owner, entity?.system, entity?.domain];
      },
    ),
  );
  const concerns = (refs?: string[]) =>
    !refs?.length || refs.some(ref => concerned.has(ref));
  const isAny = (value: string, choices?: string[]) =>
    !choices?.length || choices.includes(value);
  const text = query.text?.toLocaleLowerCase();

  return (
    concerns(query.entityRef) &&
    concerns(query.owner) &&
    concerns(query.system) &&
    concerns(query.domain) &&
    isAny(release.type, query.type) &&
    isAny(release.state, query.state) &&
    (!query.environment?.length ||
      release.windows.some(w => isAny(w.environment, query.environment))) &&
    (!text ||
      `${release.title} ${release.summary ?? ''}`
        .toLocaleLowerCase()
        .includes(text)) &&
    (!query.from || (release.plannedEnd ?? '') > query.from) &&
    (!query.to || (release.plannedStart ?? '~') < query.to)
  );
}

function comparator(sort: NonNullable<ReleaseQuery['sort']>) {
  const descending = sort.startsWith('-');
  const field = sort.replace('-', '') as 'plannedStart' | 'updatedAt' | 'title';
  return (a: Release, b: Release) => {
    if (!a[field] || !b[field]) {
      return Number(!a[field]) - Number(!b[field]);
    }
    const order = a[field]!.localeCompare(b[field]!);
    return descending ? -order : order;
  };
}

function toCalendarEntries(release: Release): CalendarEntry[] {
  return release.windows.map(window => ({
    releaseId: release.id,
    title: release.title,
    type: release.type,
    state: release.state,
    owner: release.owner,
    components: release.components.map(({ entityRef, version }) => ({
      entityRef,
      version,
    })),
    ...window,
  }));
}

function page<T>(all: T[], cursor: string | undefined, limit: number) {
  const offset = cursor ? Number(cursor) : 0;
  return {
    items: all.slice(offset, offset + limit),
    pageInfo:
      all.length > offset + limit ? { nextCursor: String(offset + limit) } : {},
  };
}
