import type { DeploymentWindow } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

/** The window that runs or comes next; the last one when all are over. */
export function nextWindow(
  windows: DeploymentWindow[],
  now: DateTime,
): DeploymentWindow | undefined {
  const inOrder = [...windows].sort((a, b) => a.start.localeCompare(b.start));
  return (
    inOrder.find(({ end }) => DateTime.fromISO(end) > now) ?? inOrder.at(-1)
  );
}
