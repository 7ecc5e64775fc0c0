import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import { useEnvironmentTitle } from '../../../shared/ReleaseTypeLabel';
import { releasesTranslationRef } from '../../../translation';
import { focusSoon } from '../form/focusField';
import { FormSection } from '../form/FormSection';
import { FieldProblemText } from '../form/FieldProblemText';
import type { ReleaseForm } from '../form/useReleaseForm';
import { fieldId } from '../model/fieldPaths';
import { withPlanned } from '../model/windowInstants';
import { planButtonId, WindowFields } from './WindowFields';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
    unplanned: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'SlipwayWhenSection' },
);

/** The windows, one for each environment in the order of promotion. */
export function WhenSection(props: { form: ReleaseForm }) {
  const { form } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();

  return (
    <FormSection
      title={t('editor.section.when')}
      help={t('editor.section.whenHelp')}
    >
      <FieldProblemText field="windows" problem={form.shown.get('windows')} />
      <ol className={classes.list}>
        {form.values.windows.map((window, index) => {
          const environment = environmentTitle(window.environment);
          return (
            <li key={window.environment}>
              {window.planned ? (
                <WindowFields form={form} index={index} />
              ) : (
                <div className={classes.unplanned}>
                  <Typography variant="subtitle2" component="span">
                    {environment}
                  </Typography>
                  <Typography variant="body2" component="span">
                    {t('editor.windows.notPlanned')}
                  </Typography>
                  <Button
                    size="small"
                    color="primary"
                    startIcon={<AddIcon />}
                    id={planButtonId(index)}
                    onClick={() => {
                      form.update(values => withPlanned(values, index));
                      focusSoon(fieldId(`windows[${index}].start`));
                    }}
                  >
                    {t('editor.windows.plan', { environment })}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </FormSection>
  );
}
