/* eslint-disable new-cap -- openapi-fetch names its methods as HTTP does */
import { ConnectedClient, unwrap } from './http';
import { Board, BoardDetail, BoardInput } from './types';

/**
 * Sittings in which the releases of a period are gone through together.
 *
 * @public
 */
export interface BoardsApi {
  listBoards(page?: { limit?: number; cursor?: string }): Promise<{
    items: Board[];
    pageInfo: { nextCursor?: string };
    mayConvene: boolean;
  }>;
  convene(input: BoardInput): Promise<BoardDetail>;
  getBoard(id: string): Promise<BoardDetail>;
  updateBoard(
    id: string,
    change: { notes?: string; closed?: boolean },
  ): Promise<BoardDetail>;
  /** An empty note takes it away. */
  note(id: string, releaseId: string, note: string): Promise<BoardDetail>;
}

export class BoardsClient implements BoardsApi {
  readonly #client: ConnectedClient;

  constructor(client: ConnectedClient) {
    this.#client = client;
  }

  async listBoards(page?: { limit?: number; cursor?: string }) {
    return unwrap(
      await (await this.#client()).GET('/boards', { params: { query: page } }),
    );
  }

  async convene(input: BoardInput) {
    return unwrap(
      await (await this.#client()).POST('/boards', { body: input }),
    );
  }

  async getBoard(id: string) {
    return unwrap(
      await (
        await this.#client()
      ).GET('/boards/{boardId}', { params: { path: { boardId: id } } }),
    );
  }

  async updateBoard(id: string, change: { notes?: string; closed?: boolean }) {
    return unwrap(
      await (
        await this.#client()
      ).PATCH('/boards/{boardId}', {
        params: { path: { boardId: id } },
        body: change,
      }),
    );
  }

  async note(id: string, releaseId: string, note: string) {
    return unwrap(
      await (
        await this.#client()
      ).PUT('/boards/{boardId}/notes/{releaseId}', {
        params: { path: { boardId: id, releaseId } },
        body: { note },
      }),
    );
  }
}
