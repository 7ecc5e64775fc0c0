// @ts-check

/**
 * @param {import('knex').Knex.CreateTableBuilder} table
 */
function releaseId(table) {
  return table
    .uuid('release_id')
    .notNullable()
    .references('id')
    .inTable('releases')
    .onDelete('CASCADE')
    .comment('The release');
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('releases', table => {
    table
      .string('submitted_by', 260)
      .nullable()
      .comment('Who submitted it last, and so may not approve it');
    table.timestamp('submitted_at').nullable().comment('When that was');
  });

  await knex.schema.createTable('approval_rounds', table => {
    table.comment(
      'Releases of which the approval rules were resolved, and when they are looked at again',
    );
    releaseId(table).primary();
    table
      .string('digest', 64)
      .notNullable()
      .comment('Digest of the content that people are asked about');
    table
      .timestamp('resolved_at')
      .notNullable()
      .comment('When the rules were last resolved on the catalog');
    table
      .text('incomplete')
      .nullable()
      .comment('Why the catalog could not be asked for everything then');
    table
      .timestamp('due_at')
      .nullable()
      .comment(
        'When the rules are resolved and judged again; empty once nobody is asked any more',
      );
    table
      .smallint('reminders')
      .notNullable()
      .defaultTo(0)
      .comment('How many reminders went out on this content');
    table.index(['due_at'], 'approval_rounds_due_idx');
  });

  await knex.schema.createTable('approval_rules', table => {
    table.comment('Who must say yes to a release, as resolved on the catalog');
    releaseId(table);
    table
      .string('rule_id', 80)
      .notNullable()
      .comment('The same whenever the same policy asks the same owner');
    table.integer('position').notNullable().comment('Place in the release');
    table
      .text('rule')
      .notNullable()
      .comment('JSON of the resolved rule, with people, reason and paths');
    table
      .string('state', 20)
      .notNullable()
      .comment('pending, satisfied, rejected or unresolvable');
    table
      .integer('given')
      .notNullable()
      .comment('Number of approvals that count');
    table
      .smallint('step_up')
      .notNullable()
      .comment('1 where deciding asks for a confirmation');
    table.timestamp('asked_at').notNullable().comment('When people were asked');
    table
      .timestamp('escalated_at')
      .nullable()
      .comment('When others were asked, too');
    table.primary(['release_id', 'rule_id'], 'approval_rules_pk');
  });

  await knex.schema.createTable('approval_approvers', table => {
    table.comment('Everybody whom an approval rule asks, for the inbox');
    releaseId(table);
    table.string('rule_id', 80).notNullable().comment('The rule');
    table
      .string('approver_ref', 260)
      .notNullable()
      .comment('A person, or a group or user that a sign-in may claim');
    table
      .smallint('is_person')
      .notNullable()
      .comment('1 for people who are asked by name, 0 for what is claimed');
    table
      .smallint('is_open')
      .notNullable()
      .comment('1 while the rule waits for decisions');
    table.primary(
      ['release_id', 'rule_id', 'approver_ref', 'is_person'],
      'approval_approvers_pk',
    );
    // The past piles up behind every approver; what waits is one short range.
    table.index(
      ['approver_ref', 'is_open', 'release_id', 'rule_id'],
      'approval_approvers_inbox_idx',
    );
  });

  await knex.schema.createTable('approval_decisions', table => {
    table.comment(
      'What people decided; a row is only ever marked as withdrawn or expired',
    );
    table.uuid('id').primary().comment('Identifier of the decision');
    releaseId(table);
    table
      .integer('sequence')
      .notNullable()
      .comment('Place among the decisions on the release');
    table.string('rule_id', 80).notNullable().comment('The rule');
    table.string('decided_by', 260).notNullable().comment('Who decided');
    table
      .string('on_behalf_of', 260)
      .nullable()
      .comment('In whose place, where it was delegated');
    table
      .string('person_ref', 260)
      .notNullable()
      .comment('Whose voice it is: on_behalf_of, or else decided_by');
    table
      .text('claims')
      .notNullable()
      .comment('JSON list of the asked groups that the sign-in claimed');
    table.string('decision', 10).notNullable().comment('approve or reject');
    table.text('comment').nullable().comment('What was said with it');
    table
      .string('digest', 64)
      .notNullable()
      .comment('Digest of the content that was decided on');
    table
      .smallint('confirmed')
      .notNullable()
      .comment('1 where the title of the release was typed as confirmation');
    table.timestamp('decided_at').notNullable().comment('When');
    table
      .timestamp('withdrawn_at')
      .nullable()
      .comment('When it was taken back');
    table
      .timestamp('expired_at')
      .nullable()
      .comment('When it was noticed that its time was over');
    table.unique(['release_id', 'sequence'], {
      indexName: 'approval_decisions_sequence_uniq',
    });
    table.index(['person_ref', 'release_id'], 'approval_decisions_person_idx');
    table.index(['decided_by', 'release_id'], 'approval_decisions_by_idx');
  });

  await knex.schema.createTable('approval_contents', table => {
    table.comment(
      'Every content that people were asked about, to show what changed since',
    );
    releaseId(table);
    table.string('digest', 64).notNullable().comment('Digest of the content');
    table.text('content').notNullable().comment('JSON of what people approve');
    table.primary(['release_id', 'digest'], 'approval_contents_pk');
  });

  await knex.schema.createTable('approval_delegations', table => {
    table.comment('Who decides in whose place for a time');
    table.uuid('id').primary().comment('Identifier of the delegation');
    table.string('from_ref', 260).notNullable().comment('Who delegates');
    table.string('to_ref', 260).notNullable().comment('Who stands in');
    table.timestamp('start_at').notNullable().comment('Start, inclusive');
    table
      .timestamp('end_at')
      .notNullable()
      .comment('End, exclusive; earlier than planned once it was ended');
    table.text('reason').nullable().comment('Why');
    table.timestamp('created_at').notNullable().comment('When it was entered');
    table.index(['to_ref', 'end_at'], 'approval_delegations_to_idx');
    table.index(['from_ref', 'end_at'], 'approval_delegations_from_idx');
  });

  await knex.schema.createTable('release_comments', table => {
    table.comment('The conversation about a release');
    table.uuid('id').primary().comment('Identifier of the comment');
    releaseId(table);
    table.string('author', 260).notNullable().comment('Who wrote it');
    table.text('text').notNullable().comment('Markdown');
    table.timestamp('at').notNullable().comment('When');
    table.index(['release_id', 'at', 'id'], 'release_comments_release_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'release_comments',
    'approval_delegations',
    'approval_contents',
    'approval_decisions',
    'approval_approvers',
    'approval_rules',
    'approval_rounds',
  ]) {
    await knex.schema.dropTable(table);
  }
  // Not through Knex, which for SQLite writes the table anew and by dropping
  // the old one deletes everything that refers to it.
  await knex.raw('alter table releases drop column submitted_by');
  await knex.raw('alter table releases drop column submitted_at');
};
