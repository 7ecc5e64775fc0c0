import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  EntitySnapshot,
  Release,
  ReleaseContent,
} from '@slipway/backstage-plugin-releases-common';
import { NamedEntities } from '../catalog/NamedEntities';
import { CatalogLookup, CatalogProjectionStore } from '../catalog/types';
import { ComponentSnapshots } from './ReleaseStore';

/** What the planning room needs of the catalog. */
export class ReleaseCatalog {
  readonly #entities: NamedEntities;
  readonly #projection: CatalogProjectionStore;

  constructor(options: {
    lookup: CatalogLookup;
    projection: CatalogProjectionStore;
  }) {
    this.#entities = new NamedEntities(options);
    this.#projection = options.projection;
  }

  /**
   * Checks that everything that a change newly names is in the catalog and
   * visible to the caller, and brings the projection up to date with it.
   * What a release named before may have disappeared meanwhile and stays.
   *
   * @throws ValidationError that names the fields of unknown entities
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async verify(
    content: ReleaseContent,
    credentials: BackstageCredentials,
    before?: ReleaseContent,
  ): Promise<void> {
    const known = new Set(
      before ? namedRefs(before).map(({ ref }) => ref) : [],
    );
    const added = namedRefs(content).filter(({ ref }) => !known.has(ref));
    await this.#entities.require(added, credentials);
  }

  async componentSnapshots(
    content: ReleaseContent,
  ): Promise<ComponentSnapshots> {
    const snapshots = await this.#projection.snapshots(
      content.components.map(({ entityRef }) => entityRef),
    );
    return new Map(
      [...snapshots].map(([ref, { title, owner }]) => [ref, { title, owner }]),
    );
  }

  /** What the catalog last said of the components of these releases, in one statement. */
  async snapshotsOf(
    releases: Release[],
  ): Promise<Record<string, EntitySnapshot>> {
    const refs = new Set(
      releases.flatMap(({ components }) =>
        components.map(({ entityRef }) => entityRef),
      ),
    );
    if (refs.size === 0) {
      return {};
    }
    return Object.fromEntries(await this.#projection.snapshots([...refs]));
  }
}

function namedRefs(
  content: ReleaseContent,
): Array<{ field: string; ref: string }> {
  return [
    { field: 'owner', ref: content.owner },
    ...(content.releaseManager
      ? [{ field: 'releaseManager', ref: content.releaseManager }]
      : []),
    ...content.components.flatMap((component, index) => [
      { field: `components[${index}].entityRef`, ref: component.entityRef },
      ...(component.requirements ?? []).map((requirement, at) => ({
        field: `components[${index}].requirements[${at}].entityRef`,
        ref: requirement.entityRef,
      })),
    ]),
  ];
}
