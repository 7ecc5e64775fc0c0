import type {
  Board,
  BoardDetail,
  BoardInput,
  BoardsApi,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { idOf } from './demoReleases';
import { responseError } from './responseError';

type Kept = Board & { said: Map<string, string> };

/** The change board of the fake releases, in memory. */
export class FakeBoardsApi implements BoardsApi {
  /** Whether the viewer may convene and keep notes. */
  mayHold = true;
  readonly #releases: () => Release[];
  readonly #boards = new Map<string, Kept>();
  #lastId = 8000;

  constructor(releases: () => Release[]) {
    this.#releases = releases;
  }

  async listBoards() {
    return {
      items: [...this.#boards.values()]
        .map(({ said: _, ...board }) => board)
        .reverse(),
      pageInfo: {},
      mayConvene: this.mayHold,
    };
  }

  async convene(input: BoardInput): Promise<BoardDetail> {
    this.#lastId += 1;
    const id = idOf(this.#lastId);
    this.#boards.set(id, {
      ...input,
      id,
      state: 'open',
      convenedBy: 'user:default/mara.lind',
      convenedAt: DateTime.now().toUTC().toISO()!,
      said: new Map(),
    });
    return this.getBoard(id);
  }

  async getBoard(id: string): Promise<BoardDetail> {
    const { said, ...board } = await this.#kept(id);
    return {
      ...board,
      agenda: this.#releases()
        .filter(
          release =>
            said.has(release.id) ||
            (['candidate', 'approved'].includes(release.state) &&
              release.plannedStart !== undefined &&
              release.plannedStart < board.to &&
              release.plannedEnd! > board.from),
        )
        .map(release => ({
          release,
          ...(said.has(release.id) && {
            note: said.get(release.id),
            notedBy: 'user:default/mara.lind',
            notedAt: DateTime.now().toUTC().toISO()!,
          }),
        })),
      omitted: 0,
      entities: {},
      may: { note: this.mayHold && board.state === 'open' },
    };
  }

  async updateBoard(
    id: string,
    change: { notes?: string; closed?: boolean },
  ): Promise<BoardDetail> {
    const { closed, ...rest } = change;
    this.#boards.set(id, {
      ...(await this.#kept(id)),
      ...rest,
      ...(closed !== undefined && { state: closed ? 'closed' : 'open' }),
    });
    return this.getBoard(id);
  }

  async note(id: string, releaseId: string, note: string) {
    (await this.#kept(id)).said.set(releaseId, note);
    return this.getBoard(id);
  }

  async #kept(id: string): Promise<Kept> {
    const board = this.#boards.get(id);
    if (!board) {
      throw await responseError(404, `There is no sitting '${id}'`);
    }
    return board;
  }
}
