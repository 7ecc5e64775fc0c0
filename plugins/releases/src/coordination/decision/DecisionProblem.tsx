import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { useEffect, useRef } from 'react';
import { messageOf, statusOf } from '../../shared/requestStatus';
import { releasesTranslationRef } from '../../translation';
import { DifferenceList } from './DifferenceList';
import type { DecisionFormState } from './useDecisionForm';

const useStyles = makeStyles(
  theme => ({
    message: { flexGrow: 1, minWidth: 0 },
    seen: { marginTop: theme.spacing(1) },
  }),
  { name: 'SlipwayDecisionProblem' },
);

/** Why nothing was decided: the release changed meanwhile, or the backend refused. */
export function DecisionProblem(props: { form: DecisionFormState }) {
  const { form } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const { error, changes } = form;

  if (changes) {
    return <ChangedMeanwhile form={form} />;
  }
  if (!error && form.rules.length === 0) {
    return <Alert severity="info">{t('approvals.dialog.notAsked')}</Alert>;
  }
  if (!error || form.hasFieldErrors) {
    return null;
  }
  const gone = [403, 404, 409].includes(statusOf(error) ?? 0);
  return (
    <Alert severity="error">
      <AlertTitle>
        {t(gone ? 'approvals.form.gone' : 'approvals.form.failed')}
      </AlertTitle>
      {messageOf(error)}
    </Alert>
  );
}

function ChangedMeanwhile(props: { form: DecisionFormState }) {
  const { changes = [], acknowledge } = props.form;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    ref.current?.focus();
  }, []);

  return (
    <Alert
      severity="warning"
      ref={ref}
      tabIndex={-1}
      classes={{ message: classes.message }}
    >
      <AlertTitle>{t('approvals.form.changed')}</AlertTitle>
      {changes.length > 0 ? (
        <>
          {t('approvals.form.changedText')}
          <DifferenceList
            differences={changes}
            label={t('approvals.form.changed')}
          />
        </>
      ) : (
        t('approvals.form.changedUnknown')
      )}
      <div>
        <Button
          className={classes.seen}
          variant="contained"
          color="primary"
          onClick={acknowledge}
        >
          {t('approvals.form.seen')}
        </Button>
      </div>
    </Alert>
  );
}
