// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('readiness_snapshots', table => {
    table.comment(
      'Readiness verdicts, kept when something was decided on them',
    );
    table.uuid('id').primary().comment('Identifier of the snapshot');
    table
      .uuid('release_id')
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE')
      .comment('The release');
    table
      .string('moment', 20)
      .notNullable()
      .comment('What was decided: submit, approval or gate');
    table.string('environment', 63).notNullable().comment('Environment');
    table.string('state', 30).notNullable().comment('State of the verdict');
    table.string('actor', 260).notNullable().comment('Who decided');
    table.timestamp('at').notNullable().comment('When');
    table.text('verdict').notNullable().comment('JSON of the verdict');
    table.index(['release_id', 'at', 'id'], 'readiness_snapshots_release_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('readiness_snapshots');
};
