import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  contentOf,
  ReleaseComment,
  releaseCommentPermission,
  releaseReadPermission,
} from '@slipway/backstage-plugin-releases-common';
import { randomUUID } from 'node:crypto';
import { throwIfAny } from '../http/errors';
import { isCovered } from '../permissions/criteria';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { actorOf } from '../planning/actor';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import { ReleaseWriter } from '../planning/ReleaseWriter';
import { CommentStore } from './CommentStore';

/** The conversation about a release. */
export class Conversation {
  readonly #store: CommentStore;
  readonly #writer: ReleaseWriter;
  readonly #access: ReleaseAccess;
  readonly #releases: ReleaseQueries;

  constructor(options: {
    store: CommentStore;
    writer: ReleaseWriter;
    access: ReleaseAccess;
    releases: ReleaseQueries;
  }) {
    this.#store = options.store;
    this.#writer = options.writer;
    this.#access = options.access;
    this.#releases = options.releases;
  }

  async list(
    releaseId: string,
    options: { credentials: BackstageCredentials },
  ): Promise<ReleaseComment[]> {
    await this.#releases.requireVisible(releaseId, options);
    return this.#store.list(releaseId);
  }

  async add(
    releaseId: string,
    text: string,
    options: { credentials: BackstageCredentials },
  ): Promise<ReleaseComment> {
    const { credentials } = options;
    const [read, act] = await this.#access.criteria(credentials, [
      releaseReadPermission,
      releaseCommentPermission,
    ]);
    const comment: ReleaseComment = {
      id: randomUUID(),
      author: actorOf(credentials),
      text: text.trim(),
      at: new Date().toISOString(),
    };
    throwIfAny(
      comment.text === ''
        ? [
            {
              field: 'text',
              rule: 'notBlank',
              message: 'The comment is empty. Write what you want to say.',
            },
          ]
        : [],
    );
    await this.#writer.change(releaseId, {
      actor: comment.author,
      at: comment.at,
      visible: stored => isCovered(read, stored),
      check: stored => {
        if (!stored || !isCovered(read, stored)) {
          throw new NotFoundError(
            `There is no release '${releaseId}', or you may not see it`,
          );
        }
        if (!isCovered(act, stored)) {
          throw new NotAllowedError(
            `You may not comment on '${stored.release.title}'. Ask an administrator for the permission release.comment.`,
          );
        }
        return stored;
      },
      decide: async (release, { trx }) => {
        await this.#store.insert(trx, releaseId, comment);
        return {
          state: release.state,
          content: contentOf(release),
          contentChanged: false,
          keepsRevision: true,
          events: [
            {
              type: 'comment-added',
              data: { commentId: comment.id, text: comment.text },
            },
          ],
        };
      },
    });
    return comment;
  }
}
