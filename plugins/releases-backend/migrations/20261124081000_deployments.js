// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('deployments', table => {
    table.comment(
      'Executions of versions in environments, as they were reported',
    );
    table.uuid('id').primary().comment('Identifier of the deployment');
    table.string('entity_ref', 260).notNullable().comment('What was deployed');
    table.string('version', 128).notNullable().comment('In which version');
    table.string('environment', 63).notNullable().comment('Where to');
    table
      .string('outcome', 20)
      .notNullable()
      .comment('running, succeeded, failed or rolled-back');
    table.timestamp('started_at').notNullable().comment('When it started');
    table
      .timestamp('finished_at')
      .nullable()
      .comment('When it ended; nothing while it is running');
    // The record outlives the release that it names.
    table
      .uuid('release_id')
      .nullable()
      .comment('Release that it belongs to; kept when that is deleted');
    table.string('commit_hash', 64).nullable().comment('Deployed commit');
    table.text('url').nullable().comment('Address of the pipeline run');
    table.text('reason').nullable().comment('How it is known');
    table.string('reported_by', 260).notNullable().comment('Who reported it');
    table
      .string('source', 20)
      .notNullable()
      .comment('stated by a person, or reported by a service');
    table
      .string('idempotency_key', 512)
      .nullable()
      .comment('Key of the report, to take a repeated one once');
    table
      .string('request_hash', 64)
      .nullable()
      .comment('Hash of the report that came with the key');

    table.unique(['reported_by', 'idempotency_key'], {
      indexName: 'deployments_idempotency_uniq',
    });
    table.index(['entity_ref', 'started_at', 'id'], 'deployments_entity_idx');
    table.index(
      ['entity_ref', 'environment', 'started_at', 'id'],
      'deployments_started_idx',
    );
    table.index(
      ['entity_ref', 'environment', 'outcome', 'finished_at'],
      'deployments_outcome_idx',
    );
    table.index(
      ['entity_ref', 'environment', 'version', 'outcome', 'finished_at'],
      'deployments_version_idx',
    );
    table.index(['release_id'], 'deployments_release_idx');
  });

  await knex.schema.createTable('running_versions', table => {
    table.comment(
      'Which version of an entity runs in an environment; derived from the deployments, can be rebuilt',
    );
    table.string('entity_ref', 260).notNullable().comment('The entity');
    table.string('environment', 63).notNullable().comment('The environment');
    table
      .string('version', 128)
      .nullable()
      .comment('What runs; nothing while no deployment has succeeded');
    table.timestamp('since').nullable().comment('Since when it runs');
    table
      .string('source', 20)
      .nullable()
      .comment('stated by a person, or reported by a service');
    table
      .uuid('deployment_id')
      .nullable()
      .comment('Deployment that brought the version');
    table
      .string('latest_outcome', 20)
      .nullable()
      .comment('Outcome of the deployment that started last');
    table.string('latest_version', 128).nullable().comment('Its version');
    table.timestamp('latest_started_at').nullable().comment('Its start');
    table.primary(['entity_ref', 'environment'], 'running_versions_pk');
  });

  await knex.schema.createTable('entity_locks', table => {
    table.comment(
      'Locks that forbid deployments of an entity and of everything that belongs to it',
    );
    table.uuid('id').primary().comment('Identifier of the lock');
    table.string('entity_ref', 260).notNullable().comment('What is locked');
    table
      .string('environment', 63)
      .nullable()
      .comment('Where; everywhere when empty');
    table.text('reason').notNullable().comment('Why');
    table.string('created_by', 260).notNullable().comment('Who locked it');
    table.timestamp('created_at').notNullable().comment('When');
    table
      .timestamp('expires_at')
      .nullable()
      .comment('When the lock is over by itself');
    table.timestamp('lifted_at').nullable().comment('When it was lifted');
    table.string('lifted_by', 260).nullable().comment('Who lifted it');
    table.index(['entity_ref'], 'entity_locks_in_force_idx', {
      predicate: knex.whereNull('lifted_at'),
    });
  });

  await knex.schema.createTable('version_vetoes', table => {
    table.comment('Versions that may not be deployed anywhere');
    table.uuid('id').primary().comment('Identifier of the veto');
    table.string('entity_ref', 260).notNullable().comment('The entity');
    table.string('version', 128).notNullable().comment('The bad version');
    table.text('reason').notNullable().comment('Why');
    table.string('created_by', 260).notNullable().comment('Who vetoed it');
    table.timestamp('created_at').notNullable().comment('When');
    table.timestamp('lifted_at').nullable().comment('When it was lifted');
    table.string('lifted_by', 260).nullable().comment('Who lifted it');
    table.unique(['entity_ref', 'version'], {
      indexName: 'version_vetoes_in_force_uniq',
      predicate: knex.whereNull('lifted_at'),
    });
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'version_vetoes',
    'entity_locks',
    'running_versions',
    'deployments',
  ]) {
    await knex.schema.dropTable(table);
  }
};
