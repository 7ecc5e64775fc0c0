// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('approval_deferrals', table => {
    table.comment(
      'Decisions that people put aside until later; a row goes when they take it back up or are reminded',
    );
    table
      .uuid('release_id')
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE')
      .comment('The release');
    table
      .string('person_ref', 260)
      .notNullable()
      .comment('Who put their decision aside');
    table
      .string('rule_id', 80)
      .notNullable()
      .comment('The rule under which they did');
    table
      .timestamp('until_at')
      .notNullable()
      .comment('When it waits for them again');
    table.text('reason').nullable().comment('Why');
    table.timestamp('deferred_at').notNullable().comment('When they did');
    table
      .string('digest', 64)
      .notNullable()
      .comment('Digest of the content that they put aside');
    table
      .text('claims')
      .notNullable()
      .comment('JSON list of the asked groups that the sign-in claimed');
    table
      .smallint('stands_in')
      .notNullable()
      .comment('1 where they are asked only in the place of somebody else');
    table.primary(
      ['release_id', 'person_ref', 'rule_id'],
      'approval_deferrals_pk',
    );
    table.index(['person_ref', 'until_at'], 'approval_deferrals_person_idx');
    table.index(['until_at'], 'approval_deferrals_until_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('approval_deferrals');
};
