import createKnex, { Knex } from 'knex';
import { DatabaseAddress } from './openDatabase';

/** Works on the database of another plugin, beside that of the releases. */
export async function withPluginDatabase<T>(
  address: DatabaseAddress,
  pluginId: string,
  work: (knex: Knex) => Promise<T>,
): Promise<T> {
  const knex = createKnex({
    client: 'pg',
    connection: {
      ...address,
      database: `${address.database}_plugin_${pluginId}`,
    },
  });
  try {
    return await work(knex);
  } finally {
    await knex.destroy();
  }
}
