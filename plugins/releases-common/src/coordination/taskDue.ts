import { DeploymentWindow, ReleaseTask } from '../api/types';

const OFFSET = /^([-+]?)P(?!$)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?)?$/;

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 60 * SECONDS_PER_MINUTE;
const SECONDS_PER_DAY = 24 * SECONDS_PER_HOUR;

/**
 * How far from a window a task may be due, in days.
 *
 * @public
 */
export const MAX_TASK_OFFSET_DAYS = 366;

/**
 * Reads the due time of a task, an ISO 8601 duration of days, hours and minutes
 * with a sign, such as `-P1D` or `PT30M`.
 *
 * @returns seconds, negative before the window; undefined when it cannot be
 * read or is further away than {@link MAX_TASK_OFFSET_DAYS}
 * @public
 */
export function taskOffsetSeconds(offset: string): number | undefined {
  const match = OFFSET.exec(offset);
  if (!match) {
    return undefined;
  }
  const [, sign, days = '0', hours = '0', minutes = '0'] = match;
  const seconds =
    Number(days) * SECONDS_PER_DAY +
    Number(hours) * SECONDS_PER_HOUR +
    Number(minutes) * SECONDS_PER_MINUTE;
  if (seconds > MAX_TASK_OFFSET_DAYS * SECONDS_PER_DAY) {
    return undefined;
  }
  return sign === '-' && seconds > 0 ? -seconds : seconds;
}

/**
 * The instant at which a task is due, ISO 8601: relative to the start of its
 * window when it is to be done before or during the deployment, to the end when
 * after. Without an environment its window is the release's earliest one.
 *
 * @returns undefined when the task has no due time or the release no such window
 * @public
 */
export function dueAtOf(
  task: Pick<ReleaseTask, 'due' | 'phase' | 'environment'>,
  windows: DeploymentWindow[],
): string | undefined {
  const seconds =
    task.due === undefined ? undefined : taskOffsetSeconds(task.due);
  const window = windowOf(task, windows);
  if (seconds === undefined || !window) {
    return undefined;
  }
  const anchor = task.phase === 'after' ? window.end : window.start;
  return new Date(Date.parse(anchor) + seconds * 1000).toISOString();
}

function windowOf(
  task: Pick<ReleaseTask, 'environment'>,
  windows: DeploymentWindow[],
): DeploymentWindow | undefined {
  if (task.environment) {
    return windows.find(({ environment }) => environment === task.environment);
  }
  return [...windows].sort((a, b) => {
    const apart = Date.parse(a.start) - Date.parse(b.start);
    return apart || (a.environment < b.environment ? -1 : 1);
  })[0];
}
