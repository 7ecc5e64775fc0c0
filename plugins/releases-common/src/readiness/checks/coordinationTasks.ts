import { CheckFinding } from '../../api/types';
import { CheckDefinition } from '../checkDefinition';
import { unique, windowOf } from '../factLookup';
import { resultOf } from '../outcomes';
import { count, listOf, momentIn, nameOf } from '../sentences';

/** @internal */
export const coordinationTasks: CheckDefinition<{}> = {
  name: 'coordination.tasks',
  title: 'Tasks',
  needs: ['tasks'],
  defaultMode: 'block',
  parameters: {},
  evaluate(facts) {
    const { environment, graph } = facts;
    const tasks = facts.tasks.filter(
      task =>
        task.phase === 'before' &&
        task.required &&
        (task.environment === undefined || task.environment === environment),
    );
    const findings = tasks.map((task): CheckFinding => {
      const about = { people: [task.owner] };
      const by = task.changedBy ? ` by ${nameOf(graph, task.changedBy)}` : '';
      const comment = task.comment ? `: ${task.comment}` : '';
      switch (task.state) {
        case 'done':
          return {
            ...about,
            outcome: 'passed',
            message: `“${task.title}” is done`,
          };
        case 'skipped':
          // Somebody decided to go on without it and said why.
          return {
            ...about,
            outcome: 'excepted',
            message: `“${task.title}” was skipped${by}${comment}`,
          };
        case 'failed':
          return {
            ...about,
            outcome: 'failed',
            message: `“${task.title}” failed${comment}`,
          };
        default: {
          const due = task.dueAt
            ? ` (due ${momentIn(task.dueAt, windowOf(facts)?.timeZone)})`
            : '';
          return {
            ...about,
            outcome: 'failed',
            message: `“${task.title}” is not done${due}`,
          };
        }
      }
    });
    const open = tasks.filter(({ state }) =>
      ['open', 'failed'].includes(state),
    );
    const skipped = tasks.filter(({ state }) => state === 'skipped').length;
    const total = count(tasks.length, 'task');
    return resultOf({
      findings,
      lookedAt: `${total} before the deployment to ${environment}`,
      passed: tasks.length === 0 ? 'No tasks before it' : `${total} done`,
      failed:
        open.length === 1
          ? findings.find(f => f.outcome === 'failed')!.message
          : `${open.length} of ${total} are not done`,
      excepted: `${skipped} of ${total} skipped with a reason`,
      resolution: {
        action: `Do ${listOf(
          open.map(({ title }) => `“${title}”`),
        )}, or skip what is not needed with a reason.`,
        people: unique(open.map(({ owner }) => owner)),
        kind: 'complete-task',
      },
    });
  },
};
