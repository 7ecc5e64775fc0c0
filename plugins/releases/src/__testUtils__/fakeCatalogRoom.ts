import type {
  CatalogRoomApi,
  EntityRelink,
  MissingEntity,
} from '@slipway/backstage-plugin-releases-common';

/** Entities that vanished from the catalog, in memory. */
export class FakeCatalogRoomApi implements CatalogRoomApi {
  #missing: MissingEntity[] = [];

  /** Lets entities vanish. */
  lose(...entities: MissingEntity[]) {
    this.#missing = [...entities, ...this.#missing];
  }

  async listMissingEntities(): Promise<MissingEntity[]> {
    return this.#missing;
  }

  async relinkEntity(relink: EntityRelink): Promise<{ releases: number }> {
    const found = this.#missing.find(
      ({ entityRef }) => entityRef === relink.from,
    );
    this.#missing = this.#missing.filter(entity => entity !== found);
    return { releases: found?.releases ?? 0 };
  }
}
