import fc from 'fast-check';
import { ReleaseTask, ReleaseTaskInput } from '../api/types';
import { DEFAULT_POLICY } from '../planning';
import { dueAtOf, taskOffsetSeconds } from './taskDue';
import {
  applyTaskPatch,
  changedTaskFields,
  normalizeTask,
  orderTasks,
  TASK_PHASES,
  taskContentOf,
  taskTransitions,
  validateTask,
  validateTaskStep,
} from './tasks';

const POLICY = {
  ...DEFAULT_POLICY,
  callOuts: [{ name: 'smoke-test', title: 'Smoke test' }],
};

const WINDOWS = [
  {
    environment: 'production',
    start: '2026-12-04T13:00:00.000Z',
    end: '2026-12-04T14:30:00.000Z',
    timeZone: 'UTC',
  },
  {
    environment: 'staging',
    start: '2026-12-01T09:00:00.000Z',
    end: '2026-12-01T10:00:00.000Z',
    timeZone: 'UTC',
  },
];

describe('the due time of a task', () => {
  it.each([
    ['-P1D', -86_400],
    ['P1D', 86_400],
    ['+P1DT2H3M', 93_780],
    ['PT0M', 0],
    ['-PT0M', 0],
    ['P366D', 366 * 86_400],
    ['P367D', undefined],
    ['P99999999999999999D', undefined],
    ['P', undefined],
    ['PT', undefined],
    ['P1W', undefined],
    ['a day before', undefined],
  ])('%s is %s seconds', (offset, seconds) => {
    expect(taskOffsetSeconds(offset)).toBe(seconds);
  });

  it.each<[Partial<ReleaseTask>, string | undefined]>([
    [{ due: '-P1D', environment: 'production' }, '2026-12-03T13:00:00.000Z'],
    [
      { due: 'PT15M', environment: 'production', phase: 'during' },
      '2026-12-04T13:15:00.000Z',
    ],
    [
      { due: 'P1D', environment: 'production', phase: 'after' },
      '2026-12-05T14:30:00.000Z',
    ],
    // Without an environment: the earliest window.
    [{ due: '-PT1H' }, '2026-12-01T08:00:00.000Z'],
    [{ due: '-P1D', environment: 'test' }, undefined],
    [{}, undefined],
  ])('of %j is %s', (task, expected) => {
    expect(dueAtOf({ phase: 'before', ...task }, WINDOWS)).toBe(expected);
    expect(dueAtOf({ phase: 'before', ...task }, [])).toBeUndefined();
  });
});

describe('tasks', () => {
  it('are ordered by phase and place, whatever order they come in', () => {
    const task = fc.record({
      phase: fc.constantFrom(...TASK_PHASES),
      position: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(task), tasks => {
        const ordered = orderTasks(tasks).map(
          ({ phase, position }) => TASK_PHASES.indexOf(phase) * 100 + position,
        );
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
        expect(ordered).toHaveLength(tasks.length);
      }),
    );
  });

  it.each<[Partial<ReleaseTaskInput>, string[]]>([
    [{}, []],
    [
      {
        owner: 'group:team-storage',
        environment: 'staging',
        due: '-P1D',
        callOut: 'smoke-test',
        runbook: { entityRef: 'component:ledger-api', path: 'runbooks/x' },
      },
      [],
    ],
    [{ title: ' ' }, ['title required']],
    [{ owner: 'team-storage' }, ['owner entityRef']],
    [{ owner: 'component:default/a' }, ['owner kind']],
    [{ environment: 'test' }, ['environment knownEnvironment']],
    [{ due: 'P400D' }, ['due offset']],
    [{ callOut: 'itsm' }, ['callOut knownCallOut']],
    [{ runbook: {} }, ['runbook required']],
    [{ runbook: { url: 'https://' } }, ['runbook.url url']],
    [
      { runbook: { url: 'https://wiki.example', path: 'a' } },
      ['runbook.path ofEntity'],
    ],
    [{ runbook: { entityRef: 'x' } }, ['runbook.entityRef entityRef']],
  ])('with %j break %j', (change, expected) => {
    const input: ReleaseTaskInput = {
      title: 'Fail over',
      phase: 'before',
      ...change,
    };
    expect(
      validateTask(input, { policy: POLICY }).map(
        ({ field, rule }) => `${field} ${rule}`,
      ),
    ).toEqual(expected);
  });

  it('take the owner of the release when nobody is named', () => {
    const input: ReleaseTaskInput = {
      title: ' Fail over ',
      phase: 'before',
      description: ' ',
    };
    expect(normalizeTask(input, 'group:default/team-payments')).toEqual({
      title: 'Fail over',
      phase: 'before',
      owner: 'group:default/team-payments',
      required: true,
    });
    expect(
      normalizeTask(
        { ...input, owner: 'User:Default/Dana', required: false },
        'group:default/team-payments',
      ),
    ).toMatchObject({ owner: 'user:default/dana', required: false });
  });

  it('are patched: what is left out stays, null clears', () => {
    const before = normalizeTask(
      {
        title: 'Fail over',
        phase: 'before',
        due: '-P1D',
        environment: 'staging',
      },
      'group:default/team-payments',
    );
    const after = normalizeTask(
      applyTaskPatch(before, {
        due: null,
        title: 'Switch over',
        state: 'done',
      }),
      before.owner,
    );
    expect(after).toEqual({
      title: 'Switch over',
      phase: 'before',
      environment: 'staging',
      owner: 'group:default/team-payments',
      required: true,
    });
    expect(changedTaskFields(before, after)).toEqual(['title', 'due']);
    expect(taskContentOf({ ...after, state: 'done' } as typeof after)).toEqual(
      after,
    );
  });

  it('can be taken up again from every state, and end only when they are open or failed', () => {
    expect(taskTransitions('open')).toEqual(['done', 'skipped', 'failed']);
    for (const state of ['done', 'skipped', 'failed'] as const) {
      expect(taskTransitions(state)).toContain('open');
      expect(taskTransitions(state)).not.toContain(state);
    }
    expect(taskTransitions('done')).toEqual(['open']);
  });

  it.each<[Parameters<typeof validateTaskStep>[0], string[]]>([
    [{ state: 'done' }, []],
    [{ state: 'open' }, []],
    [{ state: 'skipped' }, ['comment required']],
    [{ state: 'failed', comment: ' ' }, ['comment required']],
    [{ state: 'failed', comment: 'Disk full' }, []],
    [{ state: 'done', comment: 'x'.repeat(2001) }, ['comment maxLength']],
    [{ state: 'done', comment: 'a\u0000' }, ['comment noControlCharacters']],
  ])('the step %j breaks %j', (change, expected) => {
    expect(
      validateTaskStep(change).map(({ field, rule }) => `${field} ${rule}`),
    ).toEqual(expected);
  });
});
