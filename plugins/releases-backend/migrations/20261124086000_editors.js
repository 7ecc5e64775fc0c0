// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('approval_rounds', table => {
    table
      .text('editors')
      .notNullable()
      .defaultTo('')
      .comment(
        'Who changed the content since it was submitted, and so may not approve it; one reference between each two line feeds',
      );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // Not through Knex, which for SQLite writes the table anew and by dropping
  // the old one deletes everything that refers to it.
  await knex.raw('alter table approval_rounds drop column editors');
};
