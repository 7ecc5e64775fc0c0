import { Board } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  readInstant,
  readOptionalInstant,
  writeInstant,
} from '../database/dialect';
import { decodeCursor, encodeCursor } from '../database/keyset';

const SORT = '-convenedAt';
const DEFAULT_LIMIT = 20;

type BoardRow = {
  id: string;
  title: string;
  from_at: Date | number;
  to_at: Date | number;
  notes: string;
  convened_by: string;
  convened_at: Date | number;
  closed_by: string | null;
  closed_at: Date | number | null;
};

/** What was said of a release in a sitting. */
export type BoardNote = {
  releaseId: string;
  note: string;
  notedBy: string;
  /** ISO 8601. */
  notedAt: string;
};

/** Sittings of the change board and what was said in them. */
export class BoardStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async insert(
    board: Pick<
      Board,
      'id' | 'title' | 'from' | 'to' | 'convenedBy' | 'convenedAt'
    >,
  ): Promise<void> {
    await this.#knex('release_boards').insert({
      id: board.id,
      title: board.title,
      from_at: writeInstant(board.from),
      to_at: writeInstant(board.to),
      notes: '',
      convened_by: board.convenedBy,
      convened_at: writeInstant(board.convenedAt),
    });
  }

  async get(id: string): Promise<Board | undefined> {
    const row = await this.#knex<BoardRow>('release_boards')
      .where({ id })
      .first();
    return row && toBoard(row);
  }

  async list(page: {
    limit?: number;
    cursor?: string;
  }): Promise<{ items: Board[]; nextCursor?: string }> {
    const limit = page.limit ?? DEFAULT_LIMIT;
    const cursor = decodeCursor(page.cursor, {
      sort: SORT,
      kinds: ['instant', 'uuid'],
    });
    const rows: BoardRow[] = await this.#knex<BoardRow>('release_boards')
      .modify(query => {
        if (cursor) {
          const [at, id] = cursor.after;
          query.whereRaw('(convened_at, id) < (?, ?)', [writeInstant(at), id]);
        }
      })
      .orderBy([
        { column: 'convened_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1);
    const items = rows.slice(0, limit).map(toBoard);
    const last = items[items.length - 1];
    return {
      items,
      ...(rows.length > limit && {
        nextCursor: encodeCursor({
          sort: SORT,
          after: [last.convenedAt, last.id],
        }),
      }),
    };
  }

  /**
   * Changes a sitting that is open.
   *
   * @returns whether there was one
   */
  async update(
    id: string,
    change: { notes?: string; closed?: { by: string; at: string } },
  ): Promise<boolean> {
    const changed = await this.#knex('release_boards')
      .where({ id })
      .whereNull('closed_at')
      .update({
        ...(change.notes !== undefined && { notes: change.notes }),
        ...(change.closed && {
          closed_by: change.closed.by,
          closed_at: writeInstant(change.closed.at),
        }),
      });
    return changed > 0;
  }

  async reopen(id: string): Promise<void> {
    await this.#knex('release_boards')
      .where({ id })
      .update({ closed_by: null, closed_at: null });
  }

  async notes(boardId: string): Promise<BoardNote[]> {
    const rows = await this.#knex('release_board_notes')
      .select('release_id', 'note', 'noted_by', 'noted_at')
      .where('board_id', boardId);
    return rows.map(row => ({
      releaseId: row.release_id,
      note: row.note,
      notedBy: row.noted_by,
      notedAt: readInstant(row.noted_at),
    }));
  }

  /**
   * Keeps a note in place of the one before; an empty one takes it away.
   *
   * @returns whether it says something else now
   */
  async setNote(
    trx: Knex.Transaction,
    boardId: string,
    note: BoardNote,
  ): Promise<boolean> {
    const key = { board_id: boardId, release_id: note.releaseId };
    if (!note.note) {
      return (await trx('release_board_notes').where(key).delete()) > 0;
    }
    const before = await trx('release_board_notes')
      .select('note')
      .where(key)
      .first();
    if (before?.note === note.note) {
      return false;
    }
    await trx('release_board_notes')
      .insert({
        ...key,
        note: note.note,
        noted_by: note.notedBy,
        noted_at: writeInstant(note.notedAt),
      })
      .onConflict(['board_id', 'release_id'])
      .merge();
    return true;
  }
}

function toBoard(row: BoardRow): Board {
  const closedAt = readOptionalInstant(row.closed_at);
  return {
    id: row.id,
    title: row.title,
    from: readInstant(row.from_at),
    to: readInstant(row.to_at),
    state: closedAt ? 'closed' : 'open',
    ...(row.notes && { notes: row.notes }),
    convenedBy: row.convened_by,
    convenedAt: readInstant(row.convened_at),
    ...(row.closed_by && { closedBy: row.closed_by }),
    ...(closedAt && { closedAt }),
  };
}
