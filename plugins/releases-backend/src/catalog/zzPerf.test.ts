import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import { entity } from './__testUtils__/entities';
import { DatabaseCatalogProjectionStore } from './DatabaseCatalogProjectionStore';
import { projectEntity } from './projectEntity';
import { chunksOf } from './projectionRows';
const databases = createTestDatabases();
jest.setTimeout(600_000);
it.each(databases.ids)('perf %s', async id => {
  const knex = await databases.migratedKnex(id);
  const store = DatabaseCatalogProjectionStore.create({ knex });
  const N = 50_000;
  const all = [
    ...Array.from({ length: N }, (_, i) => entity(`Component:default/c${i}`, [`ownedBy group:default/g${i % 500}`, `partOf system:default/s${i % 1000}`, `providesApi api:default/a${i}`, `dependsOn component:default/c${(i * 7) % N}`])),
    ...Array.from({ length: 500 }, (_, i) => entity(`Group:default/g${i}`, [`childOf group:default/p${i % 20}`])),
    ...Array.from({ length: 20 }, (_, i) => entity(`Group:default/p${i}`, [`childOf group:default/root`])),
    entity('Group:default/root'),
    ...Array.from({ length: 1000 }, (_, i) => entity(`System:default/s${i}`, [`partOf domain:default/d${i % 30}`])),
    ...Array.from({ length: 30 }, (_, i) => entity(`Domain:default/d${i}`, [`partOf domain:default/top`])),
  ].map(e => projectEntity(e)!);
  for (const round of [1, 2]) {
    const t = Date.now();
    let changed = 0;
    for (const page of chunksOf(all, 500)) changed += (await store.upsert(page)).length;
    console.log(id, 'round', round, Date.now() - t, 'ms', changed);
  }
  const t = Date.now();
  const changed = await store.upsert([projectEntity(entity('Domain:default/top', ['partOf domain:default/x']))!]);
  console.log(id, 'domain move', Date.now() - t, changed.length);
});
