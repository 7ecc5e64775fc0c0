import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { FieldInput } from '../planning/editor/form/FieldInput';
import { useEnvironmentTitle } from '../shared/ReleaseTypeLabel';
import { releasesTranslationRef } from '../translation';
import { anchorOf, DUE_UNITS, DueUnit, DueValues } from './dueOffset';
import type { TaskFieldsProps } from './TaskFields';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      border: 0,
      margin: 0,
      padding: 0,
      minWidth: 0,
      [theme.breakpoints.down('xs')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    legend: {
      padding: 0,
      marginBottom: theme.spacing(1),
      color: theme.palette.text.secondary,
      ...theme.typography.body2,
    },
    wide: { gridColumn: '1 / -1' },
    help: {
      gridColumn: '1 / -1',
      margin: theme.spacing(-1.5, 1.75, 0),
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'SlipwayDueFields' },
);

const SIDES: Array<DueValues['side']> = ['before', 'after'];

const NOTHING = () => {};

/** When a task is to be done by, counted from a window. */
export function DueFields(
  props: Pick<TaskFieldsProps, 'values' | 'onChange' | 'problemOf' | 'policy'>,
) {
  const { values, onChange, problemOf, policy } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();
  const helpId = useId();
  const { due } = values;
  const anchor = anchorOf(values.phase);
  const change = (part: Partial<DueValues>) =>
    onChange({ due: { ...due, ...part } });

  return (
    <fieldset className={classes.root}>
      <legend className={classes.legend}>{t('tasks.form.due')}</legend>
      <FieldInput
        field="task.due"
        label={t('tasks.form.dueAmount')}
        value={due.amount}
        onChange={amount => change({ amount })}
        onDone={NOTHING}
        problem={problemOf('due')}
        inputProps={{
          inputMode: 'numeric',
          maxLength: 6,
          'aria-describedby': helpId,
        }}
      />
      <FieldInput
        field="task.due.unit"
        label={t('tasks.form.dueUnit')}
        select
        value={due.unit}
        onChange={unit => change({ unit: unit as DueUnit })}
        onDone={NOTHING}
      >
        {DUE_UNITS.map(unit => (
          <option key={unit} value={unit}>
            {t(`tasks.form.unit.${unit}`)}
          </option>
        ))}
      </FieldInput>
      <FieldInput
        field="task.due.side"
        className={classes.wide}
        label={t('tasks.form.dueSide')}
        select
        value={due.side}
        onChange={side => change({ side: side as DueValues['side'] })}
        onDone={NOTHING}
      >
        {SIDES.map(side => (
          <option key={side} value={side}>
            {t(`tasks.form.side.${side}${anchor}`)}
          </option>
        ))}
      </FieldInput>
      <Typography
        id={helpId}
        variant="caption"
        component="p"
        className={classes.help}
      >
        {t('tasks.form.dueHelp')}
      </Typography>
      <FieldInput
        field="task.environment"
        className={classes.wide}
        label={t('tasks.form.environment')}
        select
        value={values.environment}
        onChange={environment => onChange({ environment })}
        onDone={NOTHING}
        problem={problemOf('environment')}
        help={t('tasks.form.environmentHelp')}
      >
        <option value="">{t('tasks.form.environmentAny')}</option>
        {policy?.environments.map(({ name }) => (
          <option key={name} value={name}>
            {environmentTitle(name)}
          </option>
        ))}
      </FieldInput>
    </fieldset>
  );
}
