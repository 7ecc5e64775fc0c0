import { createExtensionPoint } from '@backstage/backend-plugin-api';
import {
  DeploymentInput,
  ReleaseInput,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';

/**
 * A release record that was kept elsewhere.
 *
 * @public
 */
export type ImportedRelease = {
  /** Names the record among those of its importer; a record is imported once. */
  key: string;
  /** What the record says. Unlike in planning, its windows may have passed. */
  release: ReleaseInput;
  /** Where the record stands; a draft when left out. */
  state?: ReleaseState;
  /** The user who planned it, as an entity reference. */
  actor: string;
};

/**
 * A deployment that was recorded elsewhere.
 *
 * @public
 */
export type ImportedDeployment = {
  /** Names the record among those of its importer; a record is imported once. */
  key: string;
  /** What the record says. */
  deployment: DeploymentInput;
  /**
   * The user who states it, as an entity reference, and who has to give a
   * reason; when left out, the importer reports it as a pipeline does.
   */
  actor?: string;
};

/**
 * Takes release records from an importer.
 *
 * @public
 */
export interface ReleaseImportService {
  /**
   * Keeps a record and moves it through the lifecycle to its state, every move
   * an event of its history.
   *
   * @remarks
   * A record whose key was imported before is left as it is, so that an
   * importer may run at every start.
   *
   * @returns the release, and whether it is new
   */
  importRelease(
    imported: ImportedRelease,
  ): Promise<{ id: string; created: boolean }>;

  /**
   * Keeps a deployment, from which follows what runs where.
   *
   * @remarks
   * A record whose key was imported before is left as it is, so that an
   * importer may run at every start.
   *
   * @returns the deployment, and whether it is new
   */
  importDeployment(
    imported: ImportedDeployment,
  ): Promise<{ id: string; created: boolean }>;
}

/**
 * Brings release records that were kept elsewhere.
 *
 * @public
 */
export interface ReleaseImporter {
  /** Sets the keys of this importer apart from those of others. */
  getImporterName(): string;
  /** Is called once after every start of the backend. */
  importReleases(service: ReleaseImportService): Promise<void>;
}

/**
 * Takes importers of release records.
 *
 * @public
 */
export interface ReleasesImportExtensionPoint {
  addImporter(importer: ReleaseImporter): void;
}

/**
 * Lets modules bring release records that were kept elsewhere.
 *
 * @public
 */
export const releasesImportExtensionPoint =
  createExtensionPoint<ReleasesImportExtensionPoint>({
    id: 'releases.import',
  });
