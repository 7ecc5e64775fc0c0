// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('release_tasks', table => {
    table.comment('What has to be done before, during and after a deployment');
    table.uuid('id').primary().comment('Identifier of the task');
    table
      .uuid('release_id')
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE')
      .comment('The release');
    table.string('phase', 10).notNullable().comment('before, during or after');
    table.integer('position').notNullable().comment('Place in its phase');
    table.string('title', 200).notNullable().comment('What is to be done');
    table.text('description').nullable().comment('Particulars, in Markdown');
    table.string('owner_ref', 260).notNullable().comment('Who does it');
    table
      .string('environment', 63)
      .nullable()
      .comment('Whose window it is due by; the earliest one when empty');
    table
      .string('due', 20)
      .nullable()
      .comment('ISO 8601 duration relative to the window');
    table.integer('due_seconds').nullable().comment('The same in seconds');
    table
      .smallint('required')
      .notNullable()
      .comment('1 when it has to be done before a deployment');
    table
      .string('call_out', 63)
      .nullable()
      .comment('Configured call-out that does it');
    table.text('runbook').nullable().comment('JSON of where it says how');
    table
      .string('state', 10)
      .notNullable()
      .comment('open, done, skipped or failed');
    table.text('comment').nullable().comment('What was done, or why not');
    table
      .string('changed_by', 260)
      .notNullable()
      .comment('Who changed it last');
    table.timestamp('changed_at').notNullable().comment('When');
    table
      .timestamp('reminded_at')
      .nullable()
      .comment('When its owner was reminded');
    table
      .integer('revision')
      .notNullable()
      .comment('Grows by one with every change');
    table.index(
      ['release_id', 'phase', 'position'],
      'release_tasks_release_idx',
    );
    table.index(['id'], 'release_tasks_to_remind_idx', {
      predicate: knex
        .whereRaw("state = 'open'")
        .whereNotNull('due_seconds')
        .whereNull('reminded_at'),
    });
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('release_tasks');
};
