import type { ReleaseState } from '@slipway/backstage-plugin-releases-common';

export type LifecycleStep = {
  state: ReleaseState;
  progress: 'done' | 'current' | 'ahead';
};

const MAIN_PATH: ReleaseState[] = [
  'draft',
  'candidate',
  'approved',
  'deploying',
  'deployed',
  'closed',
];

/**
 * The way of a release through its lifecycle: what lies behind it, where it is,
 * and what comes when nothing goes wrong. A branch replaces the steps that were
 * not taken.
 *
 * @param cameFrom - the state before a final one, where that is known: a record
 * that says "deployed" of something that was rolled back would be wrong
 */
export function lifecyclePath(
  state: ReleaseState,
  cameFrom?: ReleaseState,
): LifecycleStep[] {
  switch (state) {
    case 'failed':
      return [...upTo('deploying'), now('failed'), ...ahead('deployed')];
    case 'rolled-back':
      return [...upTo('deploying'), now('rolled-back'), ...ahead('closed')];
    case 'cancelled':
      return [...upTo(cameFrom ?? 'draft'), now('cancelled')];
    case 'closed':
      return cameFrom === 'rolled-back'
        ? [
            ...upTo('deploying'),
            { state: 'rolled-back', progress: 'done' },
            now('closed'),
          ]
        : [...upTo('deployed'), now('closed')];
    default: {
      const at = MAIN_PATH.indexOf(state);
      return [
        ...MAIN_PATH.slice(0, at).map(done),
        now(state),
        ...MAIN_PATH.slice(at + 1).map(later),
      ];
    }
  }
}

function upTo(state: ReleaseState): LifecycleStep[] {
  return MAIN_PATH.slice(0, MAIN_PATH.indexOf(state) + 1).map(done);
}

function ahead(state: ReleaseState): LifecycleStep[] {
  return MAIN_PATH.slice(MAIN_PATH.indexOf(state)).map(later);
}

function done(state: ReleaseState): LifecycleStep {
  return { state, progress: 'done' };
}

function now(state: ReleaseState): LifecycleStep {
  return { state, progress: 'current' };
}

function later(state: ReleaseState): LifecycleStep {
  return { state, progress: 'ahead' };
}
