import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import {
  ReleaseDetail,
  ReleasePolicy,
  ReleaseTask,
  TASK_PHASES,
} from '@slipway/backstage-plugin-releases-common';
import { useId } from 'react';
import { FieldInput } from '../planning/editor/form/FieldInput';
import { FieldProblemText } from '../planning/editor/form/FieldProblemText';
import { EntityPicker } from '../planning/editor/pickers/EntityPicker';
import { Disclosure } from '../shared/Disclosure';
import type { FormProblems } from '../shared/formProblems';
import { releasesTranslationRef } from '../translation';
import { DueFields } from './DueFields';
import type { TaskFormValues } from './taskForm';

const MAX_TITLE = 200;

const MAX_DESCRIPTION = 5000;

const RUNBOOK_FIELDS = [
  'runbook',
  'runbook.url',
  'runbook.entityRef',
  'runbook.path',
];

const useStyles = makeStyles(
  theme => ({
    fields: {
      display: 'grid',
      gap: theme.spacing(2),
    },
    required: { marginTop: theme.spacing(-1) },
    requiredHelp: {
      marginTop: theme.spacing(-1),
      marginLeft: theme.spacing(4),
    },
  }),
  { name: 'SlipwayTaskFields' },
);

export type TaskFieldsProps = {
  values: TaskFormValues;
  onChange: (change: Partial<TaskFormValues>) => void;
  problemOf: FormProblems['of'];
  release: ReleaseDetail;
  policy?: ReleasePolicy;
};

// Problems are looked for when the form is sent, not field by field.
const NOTHING = () => {};

/** What is entered of a task. */
export function TaskFields(props: TaskFieldsProps) {
  const { values, onChange, problemOf, release, policy } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const callOuts = policy?.callOuts ?? [];

  return (
    <div className={classes.fields}>
      <FieldInput
        field="task.title"
        label={t('tasks.form.title')}
        required
        value={values.title}
        onChange={text => onChange({ title: text })}
        onDone={NOTHING}
        problem={problemOf('title')}
        inputProps={{ maxLength: MAX_TITLE }}
      />
      <FieldInput
        field="task.phase"
        label={t('tasks.form.phase')}
        select
        value={values.phase}
        onChange={phase => onChange({ phase: phase as ReleaseTask['phase'] })}
        onDone={NOTHING}
        problem={problemOf('phase')}
      >
        {TASK_PHASES.map(phase => (
          <option key={phase} value={phase}>
            {t(`tasks.phase.${phase}`)}
          </option>
        ))}
      </FieldInput>
      <RequiredField values={values} onChange={onChange} />
      <EntityPicker
        field="task.owner"
        label={t('tasks.form.owner')}
        choice="owner"
        required
        value={values.owner}
        onChange={owner => onChange({ owner })}
        onDone={NOTHING}
        problem={problemOf('owner')}
        help={t('tasks.form.ownerHelp')}
        suggestions={[release.owner]}
      />
      <DueFields
        values={values}
        onChange={onChange}
        problemOf={problemOf}
        policy={policy}
      />
      {(callOuts.length > 0 || values.callOut) && (
        <FieldInput
          field="task.callOut"
          label={t('tasks.form.callOut')}
          select
          value={values.callOut}
          onChange={callOut => onChange({ callOut })}
          onDone={NOTHING}
          problem={problemOf('callOut')}
          help={t('tasks.form.callOutHelp')}
        >
          <option value="">{t('tasks.form.callOutNobody')}</option>
          {withValue(callOuts, values.callOut).map(callOut => (
            <option key={callOut.name} value={callOut.name}>
              {callOut.title}
            </option>
          ))}
        </FieldInput>
      )}
      <FieldInput
        field="task.description"
        label={t('tasks.form.description')}
        multiline
        value={values.description}
        onChange={text => onChange({ description: text })}
        onDone={NOTHING}
        problem={problemOf('description')}
        inputProps={{ maxLength: MAX_DESCRIPTION }}
      />
      <RunbookFields {...props} />
    </div>
  );
}

function RequiredField(props: Pick<TaskFieldsProps, 'values' | 'onChange'>) {
  const { values, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const helpId = useId();

  return (
    <div className={classes.required}>
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={values.required}
            onChange={event => onChange({ required: event.target.checked })}
            inputProps={{ 'aria-describedby': helpId }}
          />
        }
        label={t('tasks.form.required')}
      />
      <FormHelperText id={helpId} className={classes.requiredHelp}>
        {t(
          values.phase === 'before'
            ? 'tasks.form.requiredBefore'
            : 'tasks.form.requiredOther',
        )}
      </FormHelperText>
    </div>
  );
}

function RunbookFields(props: TaskFieldsProps) {
  const { values, onChange, problemOf, release } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const filled = Boolean(
    values.runbookUrl || values.runbookEntity || values.runbookPath,
  );

  return (
    <Disclosure
      label={t('tasks.form.runbook')}
      initiallyOpen={filled}
      hasProblem={RUNBOOK_FIELDS.some(field => problemOf(field))}
    >
      <div className={classes.fields}>
        <FieldInput
          field="task.runbook.url"
          label={t('tasks.form.runbookUrl')}
          type="url"
          value={values.runbookUrl}
          onChange={runbookUrl => onChange({ runbookUrl })}
          onDone={NOTHING}
          problem={problemOf('runbook.url')}
        />
        <EntityPicker
          field="task.runbook.entityRef"
          label={t('tasks.form.runbookEntity')}
          choice="dependency"
          value={values.runbookEntity}
          onChange={runbookEntity => onChange({ runbookEntity })}
          onDone={NOTHING}
          problem={problemOf('runbook.entityRef')}
          suggestions={release.components.map(({ entityRef }) => entityRef)}
        />
        <FieldInput
          field="task.runbook.path"
          label={t('tasks.form.runbookPath')}
          value={values.runbookPath}
          onChange={runbookPath => onChange({ runbookPath })}
          onDone={NOTHING}
          problem={problemOf('runbook.path')}
          help={t('tasks.form.runbookPathHelp')}
        />
        <FieldProblemText field="task.runbook" problem={problemOf('runbook')} />
      </div>
    </Disclosure>
  );
}

// What was configured when the task was made may be gone; it still is its value.
function withValue(
  callOuts: ReleasePolicy['callOuts'],
  name: string,
): ReleasePolicy['callOuts'] {
  return !name || callOuts.some(callOut => callOut.name === name)
    ? callOuts
    : [...callOuts, { name, title: name }];
}
