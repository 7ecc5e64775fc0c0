import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ReleaseTask } from '@slipway/backstage-plugin-releases-common';
import { FormDialog } from '../shared/FormDialog';
import { messageOf } from '../shared/requestStatus';
import { releasesTranslationRef } from '../translation';
import { useRemoveTask } from './queries';

/** Removes a task after saying what that means. */
export function RemoveTaskDialog(props: {
  releaseId: string;
  task: ReleaseTask;
  onClose: () => void;
  onDone: () => void;
}) {
  const { releaseId, task, onClose, onDone } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const { mutateAsync, isPending, error } = useRemoveTask(releaseId);

  return (
    <FormDialog
      title={t('tasks.remove.title', { title: task.title })}
      text={t('tasks.remove.text')}
      submitLabel={t('tasks.remove.confirm')}
      submitting={isPending}
      problem={error ? messageOf(error) : undefined}
      onClose={onClose}
      onSubmit={async () => {
        try {
          await mutateAsync(task.id);
          onDone();
          return true;
        } catch {
          // The mutation keeps the error for the dialog to show.
          return false;
        }
      }}
    />
  );
}
