import { ReleaseAction, ReleaseState } from '../api/types';

/**
 * A move of the lifecycle. `submit`, `reopen`, `cancel` and `close` are asked
 * for by people; the others follow from approvals and deployments.
 *
 * @public
 */
export type LifecycleMove =
  | 'submit'
  | 'reopen'
  | 'approve'
  | 'change-content'
  | 'lose-approval'
  | 'start'
  | 'finish'
  | 'fail'
  | 'retry'
  | 'roll-back'
  | 'close'
  | 'cancel';

const TRANSITIONS: Record<
  ReleaseState,
  Partial<Record<LifecycleMove, ReleaseState>>
> = {
  draft: { submit: 'candidate', cancel: 'cancelled' },
  candidate: {
    approve: 'approved',
    reopen: 'draft',
    cancel: 'cancelled',
    'change-content': 'candidate',
  },
  approved: {
    'change-content': 'candidate',
    'lose-approval': 'candidate',
    start: 'deploying',
    cancel: 'cancelled',
  },
  deploying: { finish: 'deployed', fail: 'failed', 'roll-back': 'rolled-back' },
  deployed: { close: 'closed' },
  // A failure that cannot be retried has to end somewhere: it is rolled back.
  failed: { retry: 'deploying', 'roll-back': 'rolled-back' },
  'rolled-back': { close: 'closed' },
  closed: {},
  cancelled: {},
};

/**
 * All states in the order in which a release passes through them.
 *
 * @public
 */
export const RELEASE_STATES = Object.keys(
  TRANSITIONS,
) as readonly ReleaseState[];

/**
 * The moves that the lifecycle allows in a state.
 *
 * @public
 */
export function allowedMoves(state: ReleaseState): LifecycleMove[] {
  return Object.keys(TRANSITIONS[state]) as LifecycleMove[];
}

/**
 * The state that a move leads to, or `undefined` when the lifecycle forbids it.
 *
 * @public
 */
export function nextState(
  state: ReleaseState,
  move: LifecycleMove,
): ReleaseState | undefined {
  return TRANSITIONS[state][move];
}

/**
 * Whether the content of a release can still be changed in a state.
 *
 * @public
 */
export function isEditable(state: ReleaseState): boolean {
  return state === 'draft' || state === 'candidate' || state === 'approved';
}

/**
 * Whether nothing happens to a release in this state any more.
 *
 * @public
 */
export function isFinal(state: ReleaseState): boolean {
  return allowedMoves(state).length === 0;
}

/**
 * What the lifecycle lets people do over the API in a state, before permissions are asked.
 *
 * @public
 */
export function lifecycleActions(state: ReleaseState): ReleaseAction[] {
  const moves = allowedMoves(state);
  const actions: ReleaseAction[] = [];
  if (isEditable(state)) {
    actions.push('update');
  }
  for (const move of ['submit', 'reopen', 'cancel', 'close'] as const) {
    if (moves.includes(move)) {
      actions.push(move);
    }
  }
  if (state === 'draft') {
    actions.push('delete');
  }
  return actions;
}

/**
 * The shortest way from a draft to a state, for records that are brought over
 * from elsewhere.
 *
 * @public
 */
export function movesTo(target: ReleaseState): LifecycleMove[] {
  const ways = new Map<ReleaseState, LifecycleMove[]>([['draft', []]]);
  for (const [state, way] of ways) {
    for (const move of allowedMoves(state)) {
      const next = nextState(state, move)!;
      if (!ways.has(next)) {
        ways.set(next, [...way, move]);
      }
    }
  }
  return ways.get(target)!;
}
