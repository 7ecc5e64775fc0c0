import { Entity } from '@backstage/catalog-model';
import { ReleasePolicy } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';

/** What a replica process is started with, as JSON. */
export type ReplicaSetup = {
  connection: Knex.PgConnectionConfig;
  entities: Entity[];
  policy: Partial<ReleasePolicy>;
};

/** Where replicas write down which messages they have delivered. */
export const DELIVERIES = 'test_deliveries';

export async function createDeliveries(knex: Knex): Promise<void> {
  await knex.schema.createTable(DELIVERIES, table => {
    table.bigInteger('message_id').notNullable();
    table.string('topic').notNullable();
    table.uuid('release_id').notNullable();
  });
}
