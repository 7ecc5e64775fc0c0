import { DeploymentWindow } from '../api/types';
import type { ReleaseRuleContext } from './releaseRules';
import { ViolationCollector } from './textRules';
import { isTimeZone, normalizeInstant } from './zonedTime';

/**
 * The longest deployment window, in days. The bound keeps a month of the
 * calendar one short index range however many releases there are.
 *
 * @public
 */
export const MAX_WINDOW_DAYS = 31;

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** @internal */
export function checkWindows(
  found: ViolationCollector,
  windows: DeploymentWindow[],
  context: ReleaseRuleContext,
): void {
  const environments = context.policy.environments;
  const seen = new Set<string>();
  windows.forEach((window, index) => {
    const field = `windows[${index}]`;
    if (!environments.some(({ name }) => name === window.environment)) {
      found.add(
        `${field}.environment`,
        'knownEnvironment',
        `There is no environment '${
          window.environment
        }'. Choose one of: ${environments.map(({ name }) => name).join(', ')}.`,
      );
    } else if (seen.has(window.environment)) {
      found.add(
        `${field}.environment`,
        'unique',
        `There is already a window for ${window.environment}. Keep one window for each environment.`,
      );
    }
    seen.add(window.environment);

    if (!isTimeZone(window.timeZone)) {
      found.add(
        `${field}.timeZone`,
        'timeZone',
        `'${window.timeZone}' is not an IANA time zone. Choose one such as Europe/Berlin or UTC.`,
      );
    }
    checkInterval(found, field, window, context);
  });
}

function checkInterval(
  found: ViolationCollector,
  field: string,
  window: DeploymentWindow,
  context: ReleaseRuleContext,
): void {
  const start = normalizeInstant(window.start);
  const end = normalizeInstant(window.end);
  for (const [name, value] of [
    ['start', start],
    ['end', end],
  ]) {
    if (!value) {
      found.add(
        `${field}.${name}`,
        'instant',
        `The ${name} needs an ISO 8601 date-time with an offset, such as 2026-12-04T13:00:00Z.`,
      );
    }
  }
  if (!start || !end) {
    return;
  }
  if (end <= start) {
    found.add(
      `${field}.end`,
      'afterStart',
      'The window ends before or when it starts. Choose an end after the start.',
    );
  } else if (
    Date.parse(end) - Date.parse(start) >
    MAX_WINDOW_DAYS * MS_PER_DAY
  ) {
    found.add(
      `${field}.end`,
      'maxDuration',
      `The window is longer than ${MAX_WINDOW_DAYS} days. Choose an earlier end or plan several releases.`,
    );
  } else if (
    end <= context.now &&
    !context.allowPast &&
    !isUnchanged(window.environment, start, end, context)
  ) {
    found.add(
      `${field}.end`,
      'notPast',
      'The window lies wholly in the past. Choose one that is still to come.',
    );
  }
}

function isUnchanged(
  environment: string,
  start: string,
  end: string,
  context: ReleaseRuleContext,
): boolean {
  return Boolean(
    context.previous?.windows.some(
      before =>
        before.environment === environment &&
        before.start === start &&
        before.end === end,
    ),
  );
}

/**
 * Whether two windows have an instant in common, wherever they are. A window
 * may start when another ends.
 *
 * @public
 */
export function windowsOverlap(
  one: Pick<DeploymentWindow, 'start' | 'end'>,
  other: Pick<DeploymentWindow, 'start' | 'end'>,
): boolean {
  return (
    Date.parse(one.start) < Date.parse(other.end) &&
    Date.parse(other.start) < Date.parse(one.end)
  );
}
