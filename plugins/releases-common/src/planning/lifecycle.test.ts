import fc from 'fast-check';
import {
  allowedMoves,
  isEditable,
  isFinal,
  lifecycleActions,
  LifecycleMove,
  movesTo,
  nextState,
  RELEASE_STATES,
} from './lifecycle';

const ALL_MOVES: LifecycleMove[] = [
  'submit',
  'reopen',
  'approve',
  'change-content',
  'lose-approval',
  'start',
  'finish',
  'fail',
  'retry',
  'roll-back',
  'close',
  'cancel',
];

describe('lifecycle', () => {
  it.each([
    ['draft', 'submit', 'candidate'],
    ['draft', 'cancel', 'cancelled'],
    ['draft', 'approve', undefined],
    ['draft', 'close', undefined],
    ['candidate', 'approve', 'approved'],
    ['candidate', 'reopen', 'draft'],
    ['candidate', 'start', undefined],
    ['approved', 'change-content', 'candidate'],
    ['approved', 'lose-approval', 'candidate'],
    ['deploying', 'lose-approval', undefined],
    ['approved', 'start', 'deploying'],
    ['approved', 'reopen', undefined],
    ['deploying', 'finish', 'deployed'],
    ['deploying', 'fail', 'failed'],
    ['deploying', 'roll-back', 'rolled-back'],
    ['deploying', 'cancel', undefined],
    ['failed', 'retry', 'deploying'],
    ['failed', 'roll-back', 'rolled-back'],
    ['deployed', 'close', 'closed'],
    ['deployed', 'cancel', undefined],
    ['rolled-back', 'close', 'closed'],
    ['closed', 'submit', undefined],
    ['cancelled', 'reopen', undefined],
  ] as const)('from %s, %s leads to %s', (state, move, expected) => {
    expect(nextState(state, move)).toBe(expected);
  });

  it('never deploys what was not approved on its current content', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ALL_MOVES), { maxLength: 40 }),
        moves => {
          let state = RELEASE_STATES[0];
          let approved = false;
          for (const move of moves) {
            const next = nextState(state, move);
            if (next && move === 'approve') {
              approved = true;
            } else if (
              next &&
              ['change-content', 'lose-approval', 'reopen'].includes(move)
            ) {
              approved = false;
            }
            state = next ?? state;
            expect(state !== 'deploying' || approved).toBe(true);
          }
        },
      ),
    );
  });

  it('finds a legal way to every state', () => {
    for (const target of RELEASE_STATES) {
      let state = RELEASE_STATES[0];
      for (const move of movesTo(target)) {
        state = nextState(state, move)!;
      }
      expect(state).toBe(target);
    }
  });

  it('ends in closed and cancelled only', () => {
    expect(RELEASE_STATES.filter(isFinal)).toEqual(['closed', 'cancelled']);
  });

  it('offers people only what the lifecycle allows', () => {
    expect(lifecycleActions('draft')).toEqual([
      'update',
      'submit',
      'cancel',
      'delete',
    ]);
    expect(lifecycleActions('candidate')).toEqual([
      'update',
      'reopen',
      'cancel',
    ]);
    expect(lifecycleActions('approved')).toEqual(['update', 'cancel']);
    expect(lifecycleActions('deployed')).toEqual(['close']);
    expect(lifecycleActions('closed')).toEqual([]);
    for (const state of RELEASE_STATES) {
      expect(lifecycleActions(state).includes('update')).toBe(
        isEditable(state),
      );
      expect(['update', 'delete', ...allowedMoves(state)]).toEqual(
        expect.arrayContaining(lifecycleActions(state)),
      );
    }
  });
});
