import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Board,
  BoardDetail,
  BoardInput,
  contentOf,
  Release,
  releaseBoardPermission,
  ReleaseState,
  Violation,
} from '@slipway/backstage-plugin-releases-common';
import { randomUUID } from 'node:crypto';
import { throwIfAny } from '../http/errors';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { actorOf } from '../planning/actor';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import { StoredRelease } from '../planning/ReleaseStore';
import { ChangeDecision, ReleaseWriter } from '../planning/ReleaseWriter';
import { BoardStore } from './BoardStore';

const ON_THE_AGENDA: ReleaseState[] = ['candidate', 'approved'];
const AGENDA_LIMIT = 100;
const MAX_DAYS = 92;
const MS_PER_DAY = 24 * 60 * 60 * 1000;
const MAY_NOT =
  'You may not convene the change board or keep its notes. Ask a release manager, who has the permission release.board.';

type Caller = { credentials: BackstageCredentials };

/**
 * The change board: the releases of a period gone through in one sitting, with
 * notes. Decisions are given as everywhere else, each by those who are asked.
 */
export class Boards {
  readonly #store: BoardStore;
  readonly #releases: ReleaseQueries;
  readonly #writer: ReleaseWriter;
  readonly #access: ReleaseAccess;

  constructor(options: {
    store: BoardStore;
    releases: ReleaseQueries;
    writer: ReleaseWriter;
    access: ReleaseAccess;
  }) {
    this.#store = options.store;
    this.#releases = options.releases;
    this.#writer = options.writer;
    this.#access = options.access;
  }

  async list(
    page: { limit?: number; cursor?: string },
    { credentials }: Caller,
  ) {
    const [{ items, nextCursor }, mayConvene] = await Promise.all([
      this.#store.list(page),
      this.#access.has(credentials, releaseBoardPermission),
    ]);
    return {
      items,
      pageInfo: nextCursor ? { nextCursor } : {},
      mayConvene,
    };
  }

  async convene(input: BoardInput, caller: Caller): Promise<BoardDetail> {
    await this.#require(caller);
    throwIfAny(problemsOf(input));
    const id = randomUUID();
    await this.#store.insert({
      id,
      title: input.title.trim(),
      from: new Date(input.from).toISOString(),
      to: new Date(input.to).toISOString(),
      convenedBy: actorOf(caller.credentials),
      convenedAt: new Date().toISOString(),
    });
    return this.get(id, caller);
  }

  /** @throws NotFoundError when there is no such sitting */
  async get(id: string, caller: Caller): Promise<BoardDetail> {
    const board = await this.#store.get(id);
    if (!board) {
      throw new NotFoundError(`There is no sitting '${id}'`);
    }
    const [notes, may] = await Promise.all([
      this.#store.notes(id),
      this.#access.has(caller.credentials, releaseBoardPermission),
    ]);
    const planned = await this.#planned(board, caller);
    const beyond = await this.#releases.visibleOf(
      notes
        .map(({ releaseId }) => releaseId)
        .filter(releaseId => !planned.items.some(one => one.id === releaseId)),
      caller,
    );
    const releases = [...planned.items, ...beyond].sort(byPlannedStart);
    return {
      ...board,
      agenda: releases.map(release => {
        const note = notes.find(({ releaseId }) => releaseId === release.id);
        return {
          release,
          ...(note && {
            note: note.note,
            notedBy: note.notedBy,
            notedAt: note.notedAt,
          }),
        };
      }),
      omitted: Math.max((planned.totalItems ?? 0) - planned.items.length, 0),
      entities: planned.entities,
      may: { note: may && board.state === 'open' },
    };
  }

  async update(
    id: string,
    change: { notes?: string; closed?: boolean },
    caller: Caller,
  ): Promise<BoardDetail> {
    await this.#require(caller);
    if (change.closed === false) {
      await this.#store.reopen(id);
    }
    if (change.notes !== undefined || change.closed) {
      const isChanged = await this.#store.update(id, {
        notes: change.notes?.trim(),
        ...(change.closed && {
          closed: {
            by: actorOf(caller.credentials),
            at: new Date().toISOString(),
          },
        }),
      });
      if (!isChanged) {
        await this.#refuseClosed(id);
      }
    }
    return this.get(id, caller);
  }

  async note(
    id: string,
    note: { releaseId: string; text: string },
    caller: Caller,
  ): Promise<BoardDetail> {
    await this.#require(caller);
    const board = await this.#store.get(id);
    if (!board || board.state === 'closed') {
      await this.#refuseClosed(id);
    }
    await this.#releases.requireVisible(note.releaseId, caller);
    const actor = actorOf(caller.credentials);
    const at = new Date().toISOString();
    const text = note.text.trim();
    const seen = (stored: StoredRelease | undefined): StoredRelease => {
      if (!stored) {
        throw new NotFoundError(
          `There is no release '${note.releaseId}', or you may not see it`,
        );
      }
      return stored;
    };
    await this.#writer.change(note.releaseId, {
      actor,
      at,
      check: seen,
      visible: () => true,
      decide: async (release, { trx }) => {
        const isChanged = await this.#store.setNote(trx, id, {
          releaseId: note.releaseId,
          note: text,
          notedBy: actor,
          notedAt: at,
        });
        return isChanged ? noted(release, board!, text) : undefined;
      },
    });
    return this.get(id, caller);
  }

  async #planned(board: Board, { credentials }: Caller) {
    return board.state === 'open'
      ? this.#releases.list(
          {
            from: board.from,
            to: board.to,
            state: ON_THE_AGENDA,
            sort: 'plannedStart',
            limit: AGENDA_LIMIT,
          },
          { credentials },
        )
      : { items: [], entities: {}, totalItems: 0 };
  }

  async #require({ credentials }: Caller): Promise<void> {
    await this.#access.require(credentials, releaseBoardPermission, MAY_NOT);
  }

  async #refuseClosed(id: string): Promise<never> {
    if (!(await this.#store.get(id))) {
      throw new NotFoundError(`There is no sitting '${id}'`);
    }
    throw new ConflictError(
      'This sitting is closed and takes no more notes. Reopen it first.',
    );
  }
}

/** What was said in the sitting belongs to the record of the release, too. */
function noted(release: Release, board: Board, text: string): ChangeDecision {
  return {
    state: release.state,
    content: contentOf(release),
    contentChanged: false,
    keepsRevision: true,
    events: [
      {
        type: 'board-noted',
        data: {
          boardId: board.id,
          board: board.title,
          comment: text || 'The note was taken back.',
        },
      },
    ],
  };
}

function byPlannedStart(one: Release, other: Release): number {
  return (one.plannedStart ?? '9').localeCompare(other.plannedStart ?? '9');
}

function problemsOf({ from, to }: BoardInput): Violation[] {
  const length = Date.parse(to) - Date.parse(from);
  if (length <= 0) {
    return [
      {
        field: 'to',
        rule: 'afterFrom',
        message: "'to' must lie after 'from'. Choose a period.",
      },
    ];
  }
  return length > MAX_DAYS * MS_PER_DAY
    ? [
        {
          field: 'to',
          rule: 'maxPeriod',
          message: `The period is longer than ${MAX_DAYS} days. Choose a shorter one.`,
        },
      ]
    : [];
}
