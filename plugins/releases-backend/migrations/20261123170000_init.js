// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
function isPostgres(knex) {
  return knex.client.config.client === 'pg';
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('releases', table => {
    table.comment('Release records; what people enter is in content');
    table.uuid('id').primary().comment('Identifier of the release');
    table
      .string('external_key', 255)
      .nullable()
      .comment('Key of the record where it was imported from');
    table.string('title', 200).notNullable().comment('Title');
    table
      .text('search_text')
      .notNullable()
      .comment('Title and summary in lower case, for searching');
    table.string('type', 63).notNullable().comment('Name of the release type');
    table.string('state', 20).notNullable().comment('State of the lifecycle');
    table.string('owner_ref', 260).notNullable().comment('Owning entity');
    table
      .string('manager_ref', 260)
      .nullable()
      .comment('User who leads the release');
    table
      .text('content')
      .notNullable()
      .comment('JSON of everything that people enter');
    table
      .timestamp('planned_start')
      .nullable()
      .comment('Start of the earliest window');
    table
      .timestamp('planned_end')
      .nullable()
      .comment('End of the latest window');
    table
      .timestamp('sort_at')
      .notNullable()
      .comment('planned_start, or the year 9999 while there is no window');
    table
      .integer('revision')
      .notNullable()
      .comment('Grows by one with every change; the ETag');
    table
      .integer('history_length')
      .notNullable()
      .comment(
        'Number of history events, to notice when the newest are cut off',
      );
    table
      .string('history_hash', 64)
      .notNullable()
      .comment('Hash of the newest history event');
    table.string('created_by', 260).notNullable().comment('Who planned it');
    table.timestamp('created_at').notNullable().comment('When it was planned');
    table.timestamp('updated_at').notNullable().comment('When it last changed');

    table.unique(['external_key'], { indexName: 'releases_external_key_uniq' });
    table.index(['sort_at', 'id'], 'releases_sort_idx');
    table.index(['updated_at', 'id'], 'releases_updated_idx');
    table.index(['title', 'id'], 'releases_title_idx');
    table.index(['state', 'sort_at', 'id'], 'releases_state_idx');
    table.index(['owner_ref'], 'releases_owner_idx');
    table.index(['manager_ref'], 'releases_manager_idx');
  });

  await knex.schema.createTable('release_components', table => {
    table.comment(
      'Which catalog entities a release delivers, in which version',
    );
    table
      .uuid('release_id')
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE')
      .comment('The release');
    table.integer('position').notNullable().comment('Place in the release');
    table.string('entity_ref', 260).notNullable().comment('The catalog entity');
    table.string('version', 128).notNullable().comment('Delivered version');
    table
      .text('title_snapshot')
      .nullable()
      .comment('Title of the entity when the release was saved');
    table
      .string('owner_snapshot', 260)
      .nullable()
      .comment('Owner of the entity when the release was saved');
    table.primary(['release_id', 'position'], 'release_components_pk');
    table.index(
      ['entity_ref', 'version', 'release_id'],
      'release_components_entity_idx',
    );
  });

  await knex.schema.createTable('release_windows', table => {
    table.comment('Deployment windows, half-open, one for each environment');
    table
      .uuid('release_id')
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE')
      .comment('The release');
    table.string('environment', 63).notNullable().comment('Environment');
    table.timestamp('start_at').notNullable().comment('Start, inclusive');
    table.timestamp('end_at').notNullable().comment('End, exclusive');
    table
      .string('time_zone', 64)
      .notNullable()
      .comment('IANA zone that the planner chose');
    table.primary(['release_id', 'environment'], 'release_windows_pk');
    table.index(
      ['start_at', 'release_id', 'environment'],
      'release_windows_start_idx',
    );
  });

  await knex.schema.createTable('release_includes', table => {
    table.comment('Releases that are bundled by another release');
    table
      .uuid('release_id')
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE')
      .comment('The bundle');
    table
      .uuid('included_id')
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE')
      .comment('The bundled release');
    table.primary(['release_id', 'included_id'], 'release_includes_pk');
    table.index(['included_id'], 'release_includes_included_idx');
  });

  await knex.schema.createTable('release_scopes', table => {
    table.comment(
      'Every catalog entity that a release concerns: its components, the APIs they provide, their systems, domains and owners; derived, can be rebuilt',
    );
    table
      .uuid('release_id')
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE')
      .comment('The release');
    table
      .string('scope_ref', 260)
      .notNullable()
      .comment('The concerned entity');
    table
      .smallint('is_owner')
      .notNullable()
      .defaultTo(0)
      .comment('1 where it owns the release or one of its components directly');
    table
      .timestamp('sort_at')
      .notNullable()
      .comment('Copy of releases.sort_at, so that one index serves a page');
    table.primary(['release_id', 'scope_ref'], 'release_scopes_pk');
    // Everything there is to know of a scope: lists, counts and permissions are
    // answered from this index alone.
    table.index(
      ['scope_ref', 'sort_at', 'release_id', 'is_owner'],
      'release_scopes_scope_idx',
    );
  });

  await knex.schema.createTable('release_events', table => {
    table.comment(
      'History of every release: append-only, hash-chained, kept when a draft is deleted',
    );
    table.uuid('release_id').notNullable().comment('The release');
    table.integer('sequence').notNullable().comment('1 for the first event');
    table.string('type', 63).notNullable().comment('What happened');
    table.string('actor', 260).notNullable().comment('Who did it');
    table.timestamp('at').notNullable().comment('When');
    table.text('data').notNullable().comment('JSON with the particulars');
    table
      .string('previous_hash', 64)
      .notNullable()
      .comment('Hash of the event before');
    table.string('hash', 64).notNullable().comment('Hash of this event');
    table.primary(['release_id', 'sequence'], 'release_events_pk');
  });

  await knex.schema.createTable('release_outbox', table => {
    table.comment(
      'Messages that were decided on together with a change and still have to leave',
    );
    table.bigIncrements('id').comment('Order of the messages');
    table.string('topic', 63).notNullable().comment('Kind of the message');
    table.uuid('release_id').nullable().comment('The release it is about');
    table.text('payload').notNullable().comment('JSON of the message');
    table
      .integer('attempts')
      .notNullable()
      .defaultTo(0)
      .comment('How often sending was tried');
    table.text('last_error').nullable().comment('Why the last try failed');
    table
      .timestamp('available_at')
      .notNullable()
      .comment('Not to be sent before; moves on with every failed try');
    table
      .timestamp('created_at')
      .notNullable()
      .comment('When it was decided on');
    table.index(['available_at', 'id'], 'release_outbox_available_idx');
  });

  await knex.schema.createTable('catalog_entities', table => {
    table.comment('Projection of the catalog for portfolio queries');
    table.string('entity_ref', 260).primary().comment('The entity');
    table.string('kind', 63).notNullable().comment('Kind, in lower case');
    table.text('title').nullable().comment('Title, or nothing');
    table.text('type').nullable().comment('spec.type');
    table.text('lifecycle').nullable().comment('spec.lifecycle');
    table.string('owner_ref', 260).nullable().comment('First owner');
    table.string('system_ref', 260).nullable().comment('System it is part of');
    table
      .string('domain_ref', 260)
      .nullable()
      .comment('Domain it is part of itself (systems and subdomains)');
    table.string('parent_ref', 260).nullable().comment('Parent of a group');
    table
      .string('content_hash', 64)
      .notNullable()
      .comment('Hash of everything projected, to skip what did not change');
    table
      .timestamp('missing_since')
      .nullable()
      .comment('When the entity was first not found any more');
    table.index(['missing_since'], 'catalog_entities_missing_idx');
  });

  await knex.schema.createTable('catalog_edges', table => {
    table.comment('Relations of the catalog that releases are judged by');
    table.string('source_ref', 260).notNullable().comment('From');
    table
      .string('relation', 63)
      .notNullable()
      .comment(
        'dependsOn, consumesApi, providesApi; ownedBy of further owners',
      );
    table.string('target_ref', 260).notNullable().comment('To');
    table.primary(['source_ref', 'relation', 'target_ref'], 'catalog_edges_pk');
    table.index(['target_ref', 'relation'], 'catalog_edges_target_idx');
  });

  await knex.schema.createTable('catalog_scopes', table => {
    table.comment(
      'For every entity: itself, the APIs it provides, its system, domains, owners and their parent groups',
    );
    table.string('entity_ref', 260).notNullable().comment('The entity');
    table.string('scope_ref', 260).notNullable().comment('What it belongs to');
    table
      .smallint('is_owner')
      .notNullable()
      .defaultTo(0)
      .comment('1 where it owns the entity directly');
    table.primary(['entity_ref', 'scope_ref'], 'catalog_scopes_pk');
    table.index(['scope_ref', 'entity_ref'], 'catalog_scopes_scope_idx');
  });

  // The history is evidence. The hash chain finds tampering; these make the
  // ordinary accident, a stray UPDATE or DELETE, impossible in the first place.
  if (isPostgres(knex)) {
    await knex.raw(`
      create function release_events_refuse_change() returns trigger as $$
      begin
        raise exception 'release_events is append-only';
      end;
      $$ language plpgsql
    `);
    await knex.raw(`
      create trigger release_events_append_only
      before update or delete on release_events
      for each row execute function release_events_refuse_change()
    `);
  } else {
    for (const action of ['update', 'delete']) {
      await knex.raw(`
        create trigger release_events_no_${action}
        before ${action} on release_events
        begin
          select raise(abort, 'release_events is append-only');
        end
      `);
    }
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  if (isPostgres(knex)) {
    await knex.raw('drop trigger release_events_append_only on release_events');
    await knex.raw('drop function release_events_refuse_change()');
  } else {
    await knex.raw('drop trigger release_events_no_update');
    await knex.raw('drop trigger release_events_no_delete');
  }
  for (const table of [
    'catalog_scopes',
    'catalog_edges',
    'catalog_entities',
    'release_outbox',
    'release_events',
    'release_scopes',
    'release_includes',
    'release_windows',
    'release_components',
    'releases',
  ]) {
    await knex.schema.dropTable(table);
  }
};
