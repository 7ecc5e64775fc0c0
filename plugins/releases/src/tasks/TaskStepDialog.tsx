import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ReleaseTask,
  validateTaskStep,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { FieldInput } from '../planning/editor/form/FieldInput';
import { FormDialog } from '../shared/FormDialog';
import { formProblems } from '../shared/formProblems';
import { releasesTranslationRef } from '../translation';
import { useUpdateTask } from './queries';

const MAX_COMMENT = 2000;

/** A step that has to be explained. */
export type ExplainedState = 'skipped' | 'failed';

/** Skips a task or reports that it failed, with the reason. */
export function TaskStepDialog(props: {
  releaseId: string;
  task: ReleaseTask;
  state: ExplainedState;
  onClose: () => void;
  onDone: () => void;
}) {
  const { releaseId, task, state, onClose, onDone } = props;
  const { title } = task;
  const { t } = useTranslationRef(releasesTranslationRef);
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const { mutateAsync, isPending, error } = useUpdateTask(releaseId);
  const found = validateTaskStep({ state, comment });
  const problems = formProblems({
    found: tried ? found : [],
    error,
    fields: ['comment'],
  });

  return (
    <FormDialog
      title={t(`tasks.step.${state}Title`, { title })}
      text={t(`tasks.step.${state}Text`)}
      submitLabel={t(`tasks.step.${state}`)}
      submitting={isPending}
      problem={problems.general}
      onClose={onClose}
      onSubmit={async () => {
        setTried(true);
        if (found.length > 0) {
          return false;
        }
        try {
          await mutateAsync({
            taskId: task.id,
            patch: { state, comment: comment.trim() },
          });
          onDone();
          return true;
        } catch {
          // The mutation keeps the error for the dialog to show.
          return false;
        }
      }}
    >
      <FieldInput
        field="task.comment"
        label={t('tasks.step.comment')}
        required
        multiline
        value={comment}
        onChange={setComment}
        onDone={() => {}}
        problem={problems.of('comment')}
        help={t(`tasks.step.${state}Help`)}
        inputProps={{ maxLength: MAX_COMMENT }}
      />
    </FormDialog>
  );
}
