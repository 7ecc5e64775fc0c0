import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { CatalogClient } from '@backstage/catalog-client';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { currentRecording, recordRequests } from './recordings';

type QueryEvent = {
  __knexQueryUid: string;
  __knexTxId?: string;
  sql: string;
  bindings?: unknown[];
};

/** The usual HTTP router with the recording of requests before everything else. */
export const recordingRouter = rootHttpRouterServiceFactory({
  configure({ app, applyDefaults }) {
    app.use(recordRequests);
    applyDefaults();
  },
});

/** Records the statements of a plugin; it shares the plugin's own pool. */
export function statementProbe(pluginId: string) {
  return createBackendModule({
    pluginId,
    moduleId: 'benchmark-probe',
    register(reg) {
      reg.registerInit({
        deps: { database: coreServices.database },
        async init({ database }) {
          recordStatements(await database.getClient());
        },
      });
    },
  });
}

/** The catalog service as it is, with every call recorded. */
export const recordingCatalog = createServiceFactory({
  service: catalogServiceRef,
  deps: { auth: coreServices.auth, discovery: coreServices.discovery },
  factory({ auth, discovery }) {
    const client = new CatalogClient({ discoveryApi: discovery });
    return new Proxy(client, {
      get(target, method) {
        const original = Reflect.get(target, method);
        if (typeof original !== 'function') {
          return original;
        }
        return async (
          request: unknown,
          options: Parameters<
            (typeof catalogServiceRef.T)['getEntitiesByRefs']
          >[1],
        ) => {
          const recording = currentRecording();
          const start = recording?.now() ?? 0;
          try {
            const { token } = await auth.getPluginRequestToken({
              onBehalfOf: options.credentials,
              targetPluginId: 'catalog',
            });
            return await original.call(target, request, { token });
          } finally {
            recording?.addCall({
              method: String(method),
              start,
              end: recording.now(),
            });
          }
        };
      },
      // Streams are not asked for here.
    }) as unknown as typeof catalogServiceRef.T;
  },
});

function recordStatements(knex: Knex): void {
  const ends = new Map<string, (rows: number) => void>();
  knex.on('query', (query: QueryEvent) => {
    const recording = currentRecording();
    if (!recording) {
      return;
    }
    const start = recording.now();
    ends.set(query.__knexQueryUid, rows =>
      recording.addStatement({
        sql: query.sql,
        bindings: query.bindings ?? [],
        transaction: query.__knexTxId,
        start,
        end: recording.now(),
        rows,
      }),
    );
  });
  const onEnd = (rows: number, { __knexQueryUid: id }: QueryEvent) => {
    ends.get(id)?.(rows);
    ends.delete(id);
  };
  knex.on('query-response', (response, query: QueryEvent) =>
    onEnd(rowsOf(response), query),
  );
  knex.on('query-error', (_error, query: QueryEvent) => onEnd(0, query));
}

/** Rows that were read, or how many were written. */
function rowsOf(response: unknown): number {
  if (Array.isArray(response)) {
    return response.length;
  }
  if (typeof response === 'number') {
    return response;
  }
  return (response as { rowCount?: number } | undefined)?.rowCount ?? 0;
}
