import { Entity } from '@backstage/catalog-model';

/** Something in a catalog file that its author should know about. */
export interface CatalogFileFinding {
  /** The file as a person would name it, not an absolute path where avoidable. */
  file: string;
  line?: number;
  message: string;
}

export interface LocatedEntity {
  entity: Entity;
  file: string;
  line: number;
}

export interface CatalogFilesResult {
  entities: LocatedEntity[];
  /** How many files held at least one entity or pointed to further files. */
  fileCount: number;
  /** What was left out of the catalog. */
  problems: CatalogFileFinding[];
  /** What was taken in although Backstage would ask for more. */
  notes: CatalogFileFinding[];
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
