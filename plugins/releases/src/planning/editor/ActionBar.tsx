import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { messageOf } from '../../shared/requestStatus';
import { releasesTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      // Saving stays in reach however long the form is.
      position: 'sticky',
      bottom: 0,
      zIndex: theme.zIndex.appBar - 1,
      padding: theme.spacing(1.5, 3),
    },
    buttons: {
      display: 'flex',
      justifyContent: 'flex-end',
      gap: theme.spacing(1),
    },
    failure: { marginBottom: theme.spacing(1.5) },
  }),
  { name: 'SlipwayEditorActionBar' },
);

/** The way out of the form: with what was entered, or without. */
export function ActionBar(props: {
  /** Identifier of the form that it saves. */
  formId: string;
  saveLabel: string;
  saving: boolean;
  onCancel: () => void;
  /** Why the last attempt failed; shown where it was made. */
  failure?: unknown;
}) {
  const { formId, saveLabel, saving, onCancel, failure } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <Paper variant="outlined" className={classes.root}>
      {failure !== undefined && (
        <Alert severity="error" className={classes.failure}>
          <AlertTitle>{t('editor.failed.title')}</AlertTitle>
          {messageOf(failure)}
        </Alert>
      )}
      <div className={classes.buttons}>
        <Button onClick={onCancel}>{t('editor.cancel')}</Button>
        <Button
          type="submit"
          form={formId}
          variant="contained"
          color="primary"
          disabled={saving}
        >
          {saving ? t('editor.saving') : saveLabel}
        </Button>
      </div>
    </Paper>
  );
}
