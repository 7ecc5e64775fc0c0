import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';

/** How far the reading of catalog files has come. */
export interface CatalogFilesStatus {
  /** How many entities of a kind the files hold, once they have been read. */
  expected(kind: 'User' | 'Group'): number;
  /** Whether files are to be read and have not been handed over yet. */
  isReading(): boolean;

  begin(): void;
  finish(counts: Record<'User' | 'Group', number>): void;
}

class DefaultCatalogFilesStatus implements CatalogFilesStatus {
  #reading = false;
  #counts = { User: 0, Group: 0 };

  expected(kind: 'User' | 'Group') {
    return this.#counts[kind];
  }

  isReading() {
    return this.#reading;
  }

  begin() {
    this.#reading = true;
  }

  finish(counts: Record<'User' | 'Group', number>) {
    this.#reading = false;
    this.#counts = counts;
  }
}

/**
 * Shared between the module that reads the files and the sign-in page's
 * module, which must be able to tell "nobody there" from "not read yet".
 */
export const catalogFilesStatusRef = createServiceRef<CatalogFilesStatus>({
  id: 'slipway.catalog-files-status',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => new DefaultCatalogFilesStatus(),
    }),
});
