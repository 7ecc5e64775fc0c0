import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  ReleaseDetail,
  ReleaseTask,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { FormDialog } from '../shared/FormDialog';
import { formProblems } from '../shared/formProblems';
import { usePolicy } from '../shared/queries';
import { releasesTranslationRef } from '../translation';
import { useAddTask, useUpdateTask } from './queries';
import { TaskFields } from './TaskFields';
import {
  findTaskProblems,
  newTaskValues,
  TASK_FIELDS,
  taskValues,
  toTaskInput,
  toTaskPatch,
} from './taskForm';

/** Adds a task, or changes the one that is given. */
export function TaskFormDialog(props: {
  release: ReleaseDetail;
  task?: ReleaseTask;
  onClose: () => void;
  onDone: (title: string) => void;
}) {
  const { release, task, onClose, onDone } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data: policy } = usePolicy();
  const [values, setValues] = useState(() =>
    task ? taskValues(task) : newTaskValues(release.owner),
  );
  const [tried, setTried] = useState(false);
  const addition = useAddTask(release.id);
  const change = useUpdateTask(release.id);
  const found = findTaskProblems(values, {
    policy,
    task,
    dueProblem: t('tasks.form.dueProblem'),
  });
  const problems = formProblems({
    found: tried ? found : [],
    error: addition.error ?? change.error,
    fields: TASK_FIELDS,
  });

  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (found.length > 0) {
      return false;
    }
    try {
      if (task) {
        const patch = toTaskPatch(values, task);
        if (Object.keys(patch).length > 0) {
          await change.mutateAsync({ taskId: task.id, patch });
        }
      } else {
        await addition.mutateAsync(toTaskInput(values));
      }
      onDone(values.title.trim());
      return true;
    } catch {
      // The mutation keeps the error for the dialog to show.
      return false;
    }
  };

  return (
    <FormDialog
      title={t(task ? 'tasks.form.editTitle' : 'tasks.form.addTitle')}
      submitLabel={t(task ? 'tasks.form.save' : 'tasks.form.add')}
      submitting={addition.isPending || change.isPending}
      problem={problems.general}
      onSubmit={submit}
      onClose={onClose}
    >
      <TaskFields
        values={values}
        onChange={patch => setValues(before => ({ ...before, ...patch }))}
        problemOf={problems.of}
        release={release}
        policy={policy}
      />
    </FormDialog>
  );
}
