import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { memo, useId } from 'react';
import { visuallyHidden } from '../../../shared/visuallyHidden';
import { releasesTranslationRef } from '../../../translation';
import {
  DisclosureButton,
  DisclosureContent,
  useDisclosure,
} from '../../../shared/Disclosure';
import { FieldInput } from '../form/FieldInput';
import { addButtonId, focusSoon } from '../form/focusField';
import { removeRow, updateRow } from '../form/rows';
import type { FormUpdate } from '../form/useReleaseForm';
import type { ComponentValues } from '../model/formValues';
import type { FieldProblem } from '../model/problems';
import type { EntityScope } from '../pickers/entityOptions';
import { EntityPicker } from '../pickers/EntityPicker';
import { RequirementRows } from './RequirementRows';

const useStyles = makeStyles(
  theme => ({
    fieldset: { border: 0, margin: 0, padding: 0, minWidth: 0 },
    // The first field says the same to those who see it.
    legend: visuallyHidden,
    main: {
      display: 'grid',
      gap: theme.spacing(1),
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr) auto auto',
      // The buttons stand in the middle of fields that are 40 pixels high.
      '& > button': { marginTop: theme.spacing(0.5) },
    },
    more: {
      display: 'grid',
      gap: theme.spacing(2),
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      },
      paddingBottom: theme.spacing(1),
    },
    wide: { gridColumn: '1 / -1' },
    breaking: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      '& > p': { margin: 0 },
    },
  }),
  { name: 'SlipwayComponentRow' },
);

type ComponentRowProps = {
  row: ComponentValues;
  index: number;
  /** The problems of this row that are to be seen. */
  problems: FieldProblem[];
  removable: boolean;
  scope?: EntityScope;
  update: FormUpdate;
  onDone: (field: string) => void;
};

/** One component of the release with its version. */
function ComponentRowContent(props: ComponentRowProps) {
  const { row, index, problems, removable, scope, update, onDone } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const field = `components[${index}]`;
  const breakingHelpId = useId();
  const number = String(index + 1);
  const change = (next: Partial<ComponentValues>) =>
    updateRow(update, 'components', index, next);
  const problemOf = (name: string) =>
    problems.find(problem => problem.field === name);
  const hasDetails = Boolean(
    row.commit ||
      row.artifactDigest ||
      row.deliverables ||
      row.requirements.length,
  );

  const details = useDisclosure(
    hasDetails,
    problems.some(
      problem =>
        problem.field !== `${field}.entityRef` &&
        problem.field !== `${field}.version`,
    ),
  );

  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>
        {t('editor.components.legend', { number })}
      </legend>
      <div className={classes.main}>
        <EntityPicker
          field={`${field}.entityRef`}
          label={t('editor.label.entityRef')}
          choice="releasable"
          value={row.entityRef}
          scope={scope}
          onChange={(entityRef, option) =>
            update(values => ({
              ...values,
              // The catalog knows who answers for it: one field less to fill in.
              owner: values.owner || (option?.owner ?? ''),
              components: values.components.map((component, at) =>
                at === index
                  ? { ...component, entityRef, name: option?.title ?? '' }
                  : component,
              ),
            }))
          }
          onDone={onDone}
          problem={problemOf(`${field}.entityRef`)}
        />
        <FieldInput
          field={`${field}.version`}
          label={t('editor.label.version')}
          value={row.version}
          onChange={version => change({ version })}
          onDone={onDone}
          problem={problemOf(`${field}.version`)}
        />
        <DisclosureButton
          state={details}
          label={t('editor.more.component')}
          description={t('editor.more.componentDescription', { number })}
        />
        <IconButton
          size="small"
          aria-label={t('editor.components.remove', { number })}
          disabled={!removable}
          onClick={() => {
            removeRow(update, 'components', index);
            focusSoon(addButtonId('components'));
          }}
        >
          <DeleteIcon fontSize="small" />
        </IconButton>
      </div>
      <div className={classes.breaking}>
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              color="primary"
              checked={row.breaking}
              onChange={event => change({ breaking: event.target.checked })}
              inputProps={{ 'aria-describedby': breakingHelpId }}
            />
          }
          label={t('editor.label.breaking')}
        />
        <FormHelperText id={breakingHelpId}>
          {t('editor.help.breaking')}
        </FormHelperText>
      </div>
      <DisclosureContent state={details}>
        <div className={classes.more}>
          <FieldInput
            field={`${field}.commit`}
            label={t('editor.label.commit')}
            help={t('editor.help.commit')}
            value={row.commit}
            onChange={commit => change({ commit })}
            onDone={onDone}
            problem={problemOf(`${field}.commit`)}
          />
          <FieldInput
            field={`${field}.artifactDigest`}
            label={t('editor.label.artifactDigest')}
            help={t('editor.help.artifactDigest')}
            value={row.artifactDigest}
            onChange={artifactDigest => change({ artifactDigest })}
            onDone={onDone}
            problem={problemOf(`${field}.artifactDigest`)}
          />
          <FieldInput
            className={classes.wide}
            field={`${field}.deliverables`}
            label={t('editor.label.deliverables')}
            help={t('editor.help.deliverables')}
            multiline
            value={row.deliverables}
            onChange={deliverables => change({ deliverables })}
            onDone={onDone}
            problem={problemOf(`${field}.deliverables`)}
          />
          <div className={classes.wide}>
            <RequirementRows
              component={field}
              entityRef={row.entityRef}
              requirements={row.requirements}
              onChange={requirements => change({ requirements })}
              onDone={onDone}
              problemOf={problemOf}
            />
          </div>
        </div>
      </DisclosureContent>
    </fieldset>
  );
}

/** Typing in one row must not render two hundred others. */
export const ComponentRow = memo(
  ComponentRowContent,
  (before, after) =>
    before.row === after.row &&
    before.index === after.index &&
    before.removable === after.removable &&
    before.scope === after.scope &&
    before.update === after.update &&
    before.onDone === after.onDone &&
    JSON.stringify(before.problems) === JSON.stringify(after.problems),
);
