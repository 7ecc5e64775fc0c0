import {
  aTask,
  complaints,
  evaluated,
  someFacts,
} from '../__testUtils__/facts';
import { coordinationTasks } from './coordinationTasks';

describe('coordination.tasks', () => {
  it.each<[string, Parameters<typeof aTask>[0], string, string[]]>([
    ['a task that is done', { state: 'done' }, 'passed', []],
    [
      'an open task',
      { dueAt: '2026-12-02T13:00:00.000Z' },
      'failed',
      ['“Warm the cache” is not done (due 2 Dec 2026 14:00 (Europe/Berlin))'],
    ],
    [
      'a task that failed',
      { state: 'failed', comment: 'no answer' },
      'failed',
      ['“Warm the cache” failed: no answer'],
    ],
    [
      'a task that was skipped',
      {
        state: 'skipped',
        comment: 'warm already',
        changedBy: 'user:default/omar',
      },
      'excepted',
      ['“Warm the cache” was skipped by omar: warm already'],
    ],
    ['a task that is not required', { required: false }, 'passed', []],
    ['a task for afterwards', { phase: 'after' }, 'passed', []],
    ['a task for during', { phase: 'during' }, 'passed', []],
    ['a task elsewhere', { environment: 'staging' }, 'passed', []],
    [
      'an open task here',
      { environment: 'production' },
      'failed',
      ['“Warm the cache” is not done'],
    ],
  ])('judges %s', (_, task, outcome, messages) => {
    const result = evaluated(
      coordinationTasks,
      someFacts({ tasks: [aTask(task)] }),
    );
    expect(result.outcome).toBe(outcome);
    expect(complaints(result)).toEqual(messages);
  });

  it('says who has to do what', () => {
    const tasks = [
      aTask({ state: 'done' }),
      aTask(),
      aTask({ title: 'Train' }),
    ];
    expect(evaluated(coordinationTasks, someFacts({ tasks }))).toMatchObject({
      summary: '2 of 3 tasks are not done',
      resolution: {
        action:
          'Do “Warm the cache” and “Train”, or skip what is not needed with a reason.',
        people: ['user:default/omar'],
        kind: 'complete-task',
      },
    });
  });
});
