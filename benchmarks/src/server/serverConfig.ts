import { DatabaseAddress } from '../postgres/openDatabase';
import { PROVIDER } from './identity';

/** What every measured backend is configured with. */
export function serverConfig(options: {
  address: DatabaseAddress;
  permissions: boolean;
  baseUrl: string;
  port: number;
}): object {
  const { address, permissions, baseUrl, port } = options;
  const { database, ...connection } = address;
  const later = { hours: 10 };
  return {
    app: { baseUrl: 'http://localhost:3000' },
    backend: {
      baseUrl,
      listen: { host: 'localhost', port },
      database: {
        client: 'pg',
        connection,
        // The releases are in the database that was filled beforehand.
        plugin: { releases: { connection: { database } } },
        prefix: `${database}_plugin_`,
      },
    },
    auth: { providers: { [PROVIDER]: {} } },
    permission: { enabled: permissions },
    catalog: {
      // Once is enough: the entities do not change.
      processingInterval: later,
      // What was written into the catalog's tables stays there.
      orphanStrategy: 'keep',
      orphanProviderStrategy: 'keep',
      rules: [
        {
          allow: [
            'API',
            'Component',
            'Domain',
            'Group',
            'Resource',
            'System',
            'User',
          ],
        },
      ],
    },
    releases: {
      // The catalog holds only a part of what the projection was filled with.
      catalog: {
        reconcile: {
          schedule: {
            frequency: later,
            timeout: { minutes: 1 },
            initialDelay: later,
          },
        },
      },
    },
  };
}
