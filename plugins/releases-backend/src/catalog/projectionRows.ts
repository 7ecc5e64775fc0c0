import { EntitySnapshot } from '@slipway/backstage-plugin-releases-common';
import { createHash } from 'crypto';
import { readOptionalInstant } from '../database/dialect';
import { ProjectedEntity } from './types';

export type EntityRow = {
  entity_ref: string;
  kind: string;
  title: string | null;
  type: string | null;
  lifecycle: string | null;
  owner_ref: string | null;
  system_ref: string | null;
  domain_ref: string | null;
  parent_ref: string | null;
  content_hash: string;
  missing_since: Date | number | string | null;
};

export type EdgeRow = {
  source_ref: string;
  relation: string;
  target_ref: string;
};

export type ScopeRow = {
  entity_ref: string;
  scope_ref: string;
  is_owner: number;
};

export type SnapshotRow = Omit<EntityRow, 'parent_ref' | 'content_hash'> & {
  systems_domain_ref: string | null;
};

export const ENTITY_COLUMNS = 11;
export const EDGE_COLUMNS = 3;
export const SCOPE_COLUMNS = 3;

/** How many references one `where … in` asks for. */
export const REFS_PER_STATEMENT = 1_000;

export function toEntityRow(entity: ProjectedEntity): EntityRow {
  return {
    entity_ref: entity.entityRef,
    kind: entity.kind,
    title: entity.title ?? null,
    type: entity.type ?? null,
    lifecycle: entity.lifecycle ?? null,
    owner_ref: entity.ownerRef ?? null,
    system_ref: entity.systemRef ?? null,
    domain_ref: entity.domainRef ?? null,
    parent_ref: entity.parentRef ?? null,
    content_hash: contentHash(entity),
    missing_since: null,
  };
}

export function toEdgeRows(entity: ProjectedEntity): EdgeRow[] {
  return entity.edges.map(({ relation, targetRef }) => ({
    source_ref: entity.entityRef,
    relation,
    target_ref: targetRef,
  }));
}

export function toSnapshot(row: SnapshotRow): EntitySnapshot {
  return {
    entityRef: row.entity_ref,
    kind: row.kind,
    title: row.title ?? undefined,
    type: row.type ?? undefined,
    owner: row.owner_ref ?? undefined,
    system: row.system_ref ?? undefined,
    domain: row.domain_ref ?? row.systems_domain_ref ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    missingSince: readOptionalInstant(row.missing_since),
  };
}

function contentHash(entity: ProjectedEntity): string {
  // Which of several owners comes first matters; the order of edges does not.
  const edges = entity.edges
    .map(({ relation, targetRef }) => `${relation} ${targetRef}`)
    .sort();
  return createHash('sha256')
    .update(
      JSON.stringify([
        entity.entityRef,
        entity.title,
        entity.type,
        entity.lifecycle,
        entity.ownerRef,
        entity.systemRef,
        entity.domainRef,
        entity.parentRef,
        edges,
      ]),
    )
    .digest('hex');
}

export function chunksOf<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) {
    chunks.push(items.slice(start, start + size));
  }
  return chunks;
}
