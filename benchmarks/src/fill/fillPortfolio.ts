import { Knex } from 'knex';
import { DatabaseCatalogProjectionStore, migrateLatest } from '../releases';
import { say } from '../report/say';
import { GeneratedCatalog, generateCatalog } from './catalog';
import { generateReleases } from './releases';
import { settle, writeReleases } from './writeReleases';

export const RELEASES = 100_000;

/** Fixed, so that every run measures the same portfolio. */
export const NOW = Date.parse('2026-11-23T00:00:00Z');

const ENTITIES_PER_UPSERT = 1_000;

/** A migrated database with the catalog's projection and all releases in it. */
export async function fillPortfolio(
  knex: Knex,
  options: { now: number; releases?: number; catalog?: GeneratedCatalog },
): Promise<GeneratedCatalog> {
  const count = options.releases ?? RELEASES;
  await migrateLatest(knex);
  const catalog = options.catalog ?? generateCatalog();
  const started = Date.now();
  const projection = DatabaseCatalogProjectionStore.create({
    knex,
    listeners: [],
  });
  for (let at = 0; at < catalog.entities.length; at += ENTITIES_PER_UPSERT) {
    await projection.upsert(
      catalog.entities.slice(at, at + ENTITIES_PER_UPSERT),
    );
  }
  // Without statistics of it, working out the scopes of releases takes minutes.
  await knex.raw('analyze');
  say(`${catalog.entities.length} entities projected`, started);
  await writeReleases(
    knex,
    generateReleases({ count, catalog, now: options.now }),
  );
  await settle(knex);
  say(`${count} releases written`, started);
  return catalog;
}
