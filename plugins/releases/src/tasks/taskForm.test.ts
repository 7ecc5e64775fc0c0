import {
  DEFAULT_POLICY,
  ReleaseTask,
} from '@slipway/backstage-plugin-releases-common';
import { aTask } from '../__testUtils__/demoTasks';
import {
  findTaskProblems,
  newTaskValues,
  TaskFormValues,
  taskValues,
  toTaskInput,
  toTaskPatch,
} from './taskForm';

const OWNER = 'group:default/team-payments';

const TASK: ReleaseTask = aTask({
  title: 'Warn the help desk',
  description: 'By mail.',
  owner: OWNER,
  due: '-P1DT6H',
  callOut: 'no-longer-configured',
  runbook: { entityRef: 'component:default/payments-api', path: 'warn' },
});

describe('the form of a task', () => {
  it('sends only what was entered', () => {
    expect(
      toTaskInput({ ...newTaskValues(OWNER), title: '  Warn people ' }),
    ).toEqual({
      title: 'Warn people',
      phase: 'before',
      owner: OWNER,
      required: true,
    });
  });

  it.each<[string, Partial<TaskFormValues>, object]>([
    ['nothing', {}, {}],
    ['a text', { title: 'Warn everybody' }, { title: 'Warn everybody' }],
    [
      'something cleared',
      { description: ' ', callOut: '' },
      { description: null, callOut: null },
    ],
    [
      'the due time',
      { due: { amount: '2', unit: 'days', side: 'before' } },
      { due: '-P2D' },
    ],
    [
      'no due time any more',
      { due: { amount: '', unit: 'days', side: 'before' } },
      { due: null },
    ],
    [
      'a part of the runbook',
      { runbookPath: 'mail' },
      {
        runbook: { entityRef: 'component:default/payments-api', path: 'mail' },
      },
    ],
    [
      'no runbook any more',
      { runbookPath: '', runbookEntity: '' },
      { runbook: null },
    ],
  ])('changes %s', (_, change, patch) => {
    expect(toTaskPatch({ ...taskValues(TASK), ...change }, TASK)).toEqual(
      patch,
    );
  });

  it('names every field that is wrong', () => {
    const problems = findTaskProblems(
      {
        ...newTaskValues(''),
        due: { amount: 'soon', unit: 'days', side: 'before' },
        runbookUrl: 'wiki',
        runbookPath: 'mail',
      },
      { policy: DEFAULT_POLICY, dueProblem: 'Enter a number.' },
    );
    expect(problems.map(({ field }) => field)).toEqual([
      'title',
      'owner',
      'runbook.path',
      'runbook.url',
      'due',
    ]);
  });

  it('does not refuse a change for what the task already was', () => {
    const context = {
      policy: DEFAULT_POLICY,
      dueProblem: 'Enter a number.',
      task: TASK,
    };
    expect(
      findTaskProblems({ ...taskValues(TASK), title: 'Warn all' }, context),
    ).toEqual([]);
    expect(
      findTaskProblems({ ...taskValues(TASK), callOut: 'another' }, context),
    ).toHaveLength(1);
  });
});
