import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { releasesTranslationRef } from '../../../translation';
import { FieldInput } from '../form/FieldInput';
import { emptyRequirement, RequirementValues } from '../model/formValues';
import type { FieldProblem } from '../model/problems';
import { EntityPicker } from '../pickers/EntityPicker';
import { useDependencies } from '../pickers/useDependencies';

const useStyles = makeStyles(
  theme => ({
    fieldset: { border: 0, margin: 0, padding: 0, minWidth: 0 },
    legend: { padding: 0 },
    help: { color: theme.palette.text.secondary },
    row: {
      display: 'grid',
      gap: theme.spacing(1),
      alignItems: 'start',
      marginTop: theme.spacing(1.5),
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr) auto',
    },
    add: { marginTop: theme.spacing(1), marginLeft: theme.spacing(-1) },
  }),
  { name: 'SlipwayRequirementRows' },
);

/** What a component needs of others, with what the catalog says it depends on offered first. */
export function RequirementRows(props: {
  /** Path of the component, `components[0]`. */
  component: string;
  entityRef: string;
  requirements: RequirementValues[];
  onChange: (requirements: RequirementValues[]) => void;
  onDone: (field: string) => void;
  problemOf: (field: string) => FieldProblem | undefined;
}) {
  const { component, entityRef, requirements, onChange, onDone, problemOf } =
    props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const dependencies = useDependencies(entityRef);
  const change = (index: number, next: Partial<RequirementValues>) =>
    onChange(
      requirements.map((row, at) => (at === index ? { ...row, ...next } : row)),
    );

  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>
        <Typography variant="subtitle2" component="span">
          {t('editor.components.requirements')}
        </Typography>
      </legend>
      <Typography variant="body2" className={classes.help}>
        {t('editor.help.requirements')}
      </Typography>
      {requirements.map((requirement, index) => {
        const field = `${component}.requirements[${index}]`;
        return (
          <div className={classes.row} key={requirement.key}>
            <EntityPicker
              field={`${field}.entityRef`}
              label={t('editor.label.requirement')}
              choice="dependency"
              value={requirement.entityRef}
              suggestions={dependencies}
              onChange={needed => change(index, { entityRef: needed })}
              onDone={onDone}
              problem={problemOf(`${field}.entityRef`)}
            />
            <FieldInput
              field={`${field}.version`}
              label={t('editor.label.requiredVersion')}
              help={t('editor.help.requiredVersion')}
              value={requirement.version}
              onChange={version => change(index, { version })}
              onDone={onDone}
              problem={problemOf(`${field}.version`)}
            />
            <IconButton
              aria-label={t('editor.components.removeRequirement', {
                number: String(index + 1),
              })}
              size="small"
              onClick={() =>
                onChange(requirements.filter((_, at) => at !== index))
              }
            >
              <DeleteIcon fontSize="small" />
            </IconButton>
          </div>
        );
      })}
      <Button
        className={classes.add}
        size="small"
        color="primary"
        startIcon={<AddIcon />}
        onClick={() => onChange([...requirements, emptyRequirement()])}
      >
        {t('editor.components.addRequirement')}
      </Button>
    </fieldset>
  );
}
