// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('release_boards', table => {
    table.comment(
      'Sittings in which the releases of a period are gone through together',
    );
    table.uuid('id').primary().comment('Identifier of the sitting');
    table.string('title', 200).notNullable().comment('Title');
    table
      .timestamp('from_at')
      .notNullable()
      .comment('Start of the period, inclusive');
    table
      .timestamp('to_at')
      .notNullable()
      .comment('End of the period, exclusive');
    table.text('notes').notNullable().comment('What was said in general');
    table.string('convened_by', 260).notNullable().comment('Who convened it');
    table.timestamp('convened_at').notNullable().comment('When');
    table.string('closed_by', 260).nullable().comment('Who closed it');
    table.timestamp('closed_at').nullable().comment('When it was closed');
    table.index(['convened_at', 'id'], 'release_boards_convened_idx');
  });
  await knex.schema.createTable('release_board_notes', table => {
    table.comment('What was said of a release in a sitting');
    table
      .uuid('board_id')
      .notNullable()
      .references('id')
      .inTable('release_boards')
      .onDelete('CASCADE')
      .comment('The sitting');
    table
      .uuid('release_id')
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE')
      .comment('The release');
    table.text('note').notNullable().comment('Markdown');
    table.string('noted_by', 260).notNullable().comment('Who kept it');
    table.timestamp('noted_at').notNullable().comment('When');
    table.primary(['board_id', 'release_id'], 'release_board_notes_pk');
    table.index(['release_id'], 'release_board_notes_release_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('release_board_notes');
  await knex.schema.dropTable('release_boards');
};
