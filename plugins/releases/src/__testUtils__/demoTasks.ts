import type { ReleaseTask } from '@slipway/backstage-plugin-releases-common';
import { idOf } from './demoReleases';

/** A task for tests: open, before the deployment, and the viewer may do everything with it. */
export function aTask(
  fields: Partial<ReleaseTask> & { title: string },
): ReleaseTask {
  return {
    id: idOf(7001),
    phase: 'before',
    position: 0,
    owner: 'group:default/team-payments',
    required: true,
    state: 'open',
    may: { complete: true, edit: true, run: fields.callOut !== undefined },
    ...fields,
  };
}
