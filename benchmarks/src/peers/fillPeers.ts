import { DatabaseAddress } from '../postgres/openDatabase';
import { withPluginDatabase } from '../postgres/withPluginDatabase';
import { USER } from '../server/identity';

/** A few hundred rows, as the figures in the brief were measured on. */
const ROWS = 300;

/** Gives the other plugins something to list. */
export async function fillPeers(
  address: DatabaseAddress,
  options: { announcements: boolean },
): Promise<void> {
  await insert(
    address,
    'notifications',
    'notification',
    `select gen_random_uuid() as id, '${USER}' as "user", 'Notification ' || n as title,
            repeat('Something happened that you should know of. ', 4) as description,
            'normal' as severity, '/somewhere' as link, 'plugin:benchmark' as origin,
            now() - n * interval '1 minute' as created`,
    [
      'id',
      'user',
      'title',
      'description',
      'severity',
      'link',
      'origin',
      'created',
    ],
  );
  if (options.announcements) {
    await insert(
      address,
      'announcements',
      'announcements',
      `select gen_random_uuid()::text as id, '${USER}' as publisher, 'Announcement ' || n as title,
              repeat('What it is about. ', 5) as excerpt, repeat('Everything that there is to say of it. ', 12) as body,
              now() - n * interval '1 minute' as created_at, now() - n * interval '1 minute' as updated_at,
              now() - n * interval '1 minute' as start_at, true as active, '[]' as tags`,
      [
        'id',
        'publisher',
        'title',
        'excerpt',
        'body',
        'created_at',
        'updated_at',
        'start_at',
        'active',
        'tags',
      ],
    );
  }
}

async function insert(
  address: DatabaseAddress,
  pluginId: string,
  table: string,
  rows: string,
  columns: string[],
): Promise<void> {
  await withPluginDatabase(address, pluginId, async knex => {
    const names = columns.map(name => `"${name}"`).join(', ');
    await knex.raw(`delete from ${table}`);
    await knex.raw(
      `insert into ${table} (${names}) ${rows} from generate_series(1, ${ROWS}) as n`,
    );
    await knex.raw('vacuum (analyze)');
  });
}
