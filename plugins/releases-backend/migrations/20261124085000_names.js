// @ts-check

const BATCH = 500;

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('release_requirements', table => {
    table.comment(
      'Entities that releases name only as what their components require; derived, can be rebuilt',
    );
    table
      .uuid('release_id')
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE')
      .comment('The release');
    table.string('entity_ref', 260).notNullable().comment('What is required');
    table.primary(['release_id', 'entity_ref'], 'release_requirements_pk');
    table.index(
      ['entity_ref', 'release_id'],
      'release_requirements_entity_idx',
    );
  });
  await keepRequirements(knex);

  await knex.schema.alterTable('release_tasks', table => {
    table
      .string('runbook_ref', 260)
      .nullable()
      .comment('Entity whose documentation is the runbook, if it is one');
    table.index(['owner_ref', 'release_id'], 'release_tasks_owner_idx');
    table.index(['runbook_ref', 'release_id'], 'release_tasks_runbook_idx');
  });
  /** @type {Array<{ id: string; runbook: string }>} */
  const tasks = await knex('release_tasks')
    .select('id', 'runbook')
    .whereNotNull('runbook');
  for (const { id, runbook } of tasks) {
    await knex('release_tasks')
      .where({ id })
      .update({ runbook_ref: JSON.parse(runbook).entityRef ?? null });
  }
};

/**
 * @param {import('knex').Knex} knex
 */
async function keepRequirements(knex) {
  let last = '';
  for (;;) {
    const after = last;
    /** @type {Array<{ id: string; content: string }>} */
    const rows = await knex('releases')
      .select('id', 'content')
      .where('content', 'like', '%"requirements"%')
      .modify(query => {
        if (after) {
          query.where('id', '>', after);
        }
      })
      .orderBy('id')
      .limit(BATCH);
    for (const { id, content } of rows) {
      /** @type {Array<{ requirements?: Array<{ entityRef: string }> }>} */
      const components = JSON.parse(content).components ?? [];
      const refs = new Set(
        components.flatMap(({ requirements }) =>
          (requirements ?? []).map(({ entityRef }) => entityRef),
        ),
      );
      if (refs.size > 0) {
        await knex('release_requirements').insert(
          [...refs].map(ref => ({ release_id: id, entity_ref: ref })),
        );
      }
    }
    if (rows.length < BATCH) {
      return;
    }
    last = rows[rows.length - 1].id;
  }
}

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('release_requirements');
  await knex.raw('drop index release_tasks_owner_idx');
  await knex.raw('drop index release_tasks_runbook_idx');
  await knex.raw('alter table release_tasks drop column runbook_ref');
};
