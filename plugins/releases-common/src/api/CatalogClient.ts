/* eslint-disable new-cap -- openapi-fetch names its methods as HTTP does */
import { ConnectedClient, unwrap } from './http';
import { MissingEntity } from './types';

/**
 * Lets releases name another entity in place of one that vanished.
 *
 * @public
 */
export type EntityRelink = {
  /** Reference of an entity that is no longer in the catalog. */
  from: string;
  /** Reference of one that is, of the same kind. */
  to: string;
  /** Why; kept in the history of every release. */
  reason?: string;
};

/**
 * Keeping release records in step with the software catalog.
 *
 * @public
 */
export interface CatalogRoomApi {
  /** At most 200, those that disappeared last first. */
  listMissingEntities(): Promise<MissingEntity[]>;
  /** @returns how many releases name the other entity now */
  relinkEntity(relink: EntityRelink): Promise<{ releases: number }>;
}

export class CatalogClient implements CatalogRoomApi {
  readonly #client: ConnectedClient;

  constructor(client: ConnectedClient) {
    this.#client = client;
  }

  async listMissingEntities() {
    const { items } = await unwrap(
      await (await this.#client()).GET('/catalog/missing'),
    );
    return items;
  }

  async relinkEntity(relink: EntityRelink) {
    return unwrap(
      await (await this.#client()).POST('/catalog/relink', { body: relink }),
    );
  }
}
