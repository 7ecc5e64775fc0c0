import { ReleaseComment } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { readInstant, writeInstant } from '../database/dialect';

const MAX_LISTED = 200;

type CommentRow = {
  id: string;
  author: string;
  text: string;
  at: Date | number;
};

/** What people say about releases. */
export class CommentStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The newest comments, oldest first. */
  async list(releaseId: string): Promise<ReleaseComment[]> {
    const rows: CommentRow[] = await this.#knex('release_comments')
      .select('id', 'author', 'text', 'at')
      .where('release_id', releaseId)
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(MAX_LISTED);
    return rows
      .map(({ at, ...row }) => ({ ...row, at: readInstant(at) }))
      .reverse();
  }

  async insert(
    trx: Knex.Transaction,
    releaseId: string,
    comment: ReleaseComment,
  ): Promise<void> {
    await trx('release_comments').insert({
      ...comment,
      release_id: releaseId,
      at: writeInstant(comment.at),
    });
  }
}
