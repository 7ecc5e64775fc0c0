import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ReleaseTask } from '@slipway/backstage-plugin-releases-common';
import { releasesTranslationRef } from '../translation';
import { useRunTask, useUpdateTask } from './queries';

/** What can be done with a task without a dialog; `error` says why it did not work. */
export function useTaskActions(options: {
  releaseId: string;
  task: ReleaseTask;
  /** How many tasks its phase has. */
  total: number;
  announce: (text: string) => void;
}) {
  const { releaseId, task, total, announce } = options;
  const { id, title } = task;
  const { t } = useTranslationRef(releasesTranslationRef);
  const change = useUpdateTask(releaseId);
  const call = useRunTask(releaseId);

  const succeeds = async (work: () => Promise<void>): Promise<boolean> => {
    change.reset();
    call.reset();
    try {
      await work();
      return true;
    } catch {
      // The mutation keeps the error for the task to show.
      return false;
    }
  };

  return {
    complete: () =>
      succeeds(async () => {
        await change.mutateAsync({ taskId: id, patch: { state: 'done' } });
        announce(t('tasks.announce.done', { title }));
      }),
    reopen: () =>
      succeeds(async () => {
        await change.mutateAsync({ taskId: id, patch: { state: 'open' } });
        announce(t('tasks.announce.open', { title }));
      }),
    move: (position: number) =>
      succeeds(async () => {
        await change.mutateAsync({ taskId: id, patch: { position } });
        announce(
          t('tasks.announce.moved', {
            title,
            place: String(position + 1),
            total: String(total),
          }),
        );
      }),
    run: () =>
      succeeds(async () => {
        const { state, comment } = await call.mutateAsync(id);
        const said = t(`tasks.announce.${state}`, { title });
        announce(comment ? `${said} ${comment}` : said);
      }),
    running: call.isPending,
    busy: change.isPending || call.isPending,
    error: change.error ?? call.error ?? undefined,
  };
}

export type TaskActionsState = ReturnType<typeof useTaskActions>;
