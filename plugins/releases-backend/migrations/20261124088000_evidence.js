// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('evidence', table => {
    table.comment('Reports about versions of entities, and what they say');
    table.uuid('id').primary().comment('Identifier of the evidence');
    table.string('entity_ref', 260).notNullable().comment('What was tested');
    table.string('version', 128).notNullable().comment('In which version');
    table.string('commit_sha', 64).nullable().comment('Built from what');
    table.string('environment', 63).nullable().comment('Where it ran');
    table.string('kind', 20).notNullable().comment('What was tested of it');
    table.string('format', 40).notNullable().comment('Format of the report');
    table
      .string('name', 200)
      .notNullable()
      .defaultTo('')
      .comment('What tells the run from others of its kind');
    table
      .string('identity', 64)
      .nullable()
      .comment(
        'Hash of the report and of what it is about; empty while it arrives',
      );
    table
      .string('content_hash', 64)
      .nullable()
      .comment('SHA-256 of the report, uncompressed');
    table
      .bigInteger('bytes')
      .notNullable()
      .defaultTo(0)
      .comment('Size of the report, uncompressed');
    table
      .string('outcome', 10)
      .nullable()
      .comment('passed, failed or unknown; empty while it arrives');
    for (const status of [
      'tests',
      'passed',
      'failed',
      'error',
      'skipped',
      'flaky',
    ]) {
      table
        .integer(status)
        .notNullable()
        .defaultTo(0)
        .comment('Number of tests, counted from the cases');
    }
    table
      .text('summary')
      .nullable()
      .comment('JSON of everything else that the report says as a whole');
    table.timestamp('started_at').nullable().comment('When the run began');
    table.string('uploaded_by', 260).notNullable().comment('Who uploaded it');
    table.timestamp('uploaded_at').notNullable().comment('When');
    table
      .string('idempotency_key', 255)
      .nullable()
      .comment('Key of the upload among those of the same caller');
    table
      .smallint('report_kept')
      .notNullable()
      .defaultTo(0)
      .comment('1 while the raw report can be downloaded');
    table.unique(['identity'], { indexName: 'evidence_identity_uniq' });
    table.unique(['uploaded_by', 'idempotency_key'], {
      indexName: 'evidence_key_uniq',
    });
    table.index(['entity_ref', 'uploaded_at', 'id'], 'evidence_entity_idx');
    table.index(
      ['entity_ref', 'version', 'uploaded_at'],
      'evidence_version_idx',
    );
    table.index(['uploaded_at'], 'evidence_uploaded_idx');
  });

  await knex.schema.createTable('evidence_cases', table => {
    table.comment('The tests of reports; read failures first');
    table.uuid('evidence_id').notNullable().comment('The report');
    table
      .smallint('place')
      .notNullable()
      .comment('0 failed or broken off, 1 flaky, 2 skipped, 3 passed');
    table.integer('number').notNullable().comment('Place in the report');
    table
      .string('test_key', 11)
      .notNullable()
      .comment('The same for the same test in every run');
    table.string('status', 10).notNullable().comment('How it ended');
    table.text('suite').notNullable().comment('Suites, a line feed apart');
    table.text('name').notNullable().comment('Name of the test');
    table.text('class_name').nullable().comment('Class of the test');
    table.float('duration_ms').nullable().comment('How long it took');
    table
      .text('labels')
      .nullable()
      .comment('Labels, each between two line feeds');
    table
      .text('details')
      .nullable()
      .comment('JSON of messages, output and whatever few tests have');
    table.primary(['evidence_id', 'place', 'number'], 'evidence_cases_pk');
    table.index(['evidence_id', 'test_key'], 'evidence_cases_key_idx');
    table
      .foreign('evidence_id', 'evidence_cases_evidence_fk')
      .references('id')
      .inTable('evidence')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('evidence_reports', table => {
    table.comment('Raw reports, compressed with gzip, in parts');
    table.uuid('evidence_id').notNullable().comment('The evidence');
    table.integer('part').notNullable().comment('From 0');
    table.binary('bytes').notNullable().comment('Bytes of the gzip stream');
    table.primary(['evidence_id', 'part'], 'evidence_reports_pk');
    table
      .foreign('evidence_id', 'evidence_reports_evidence_fk')
      .references('id')
      .inTable('evidence')
      .onDelete('CASCADE');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of ['evidence_reports', 'evidence_cases', 'evidence']) {
    await knex.schema.dropTable(table);
  }
};
