import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useId, useRef, useState } from 'react';
import { readableFieldErrors } from '../../planning/editor/form/errorTextColor';
import { releasesTranslationRef } from '../../translation';
import { DeferDialog } from '../deferral/DeferDialog';
import { DecisionAs } from './DecisionAs';
import { DecisionProblem } from './DecisionProblem';
import { waitsFor } from './decisionTarget';
import {
  DecisionFormOptions,
  DecisionFormState,
  useDecisionForm,
} from './useDecisionForm';

const MAX_COMMENT = 2000;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      ...readableFieldErrors(theme),
    },
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'SlipwayDecisionForm' },
);

/** One yes or no, with what it needs; what is typed survives every refusal. */
export function DecisionForm(
  props: DecisionFormOptions & {
    /** Leaves the form, where there is somewhere to go back to. */
    onCancel?: () => void;
    /** Called with what to say when the decision was put aside. */
    onDeferred?: (announcement: string) => void;
  },
) {
  const { release, overview, viewer, onCancel, onDeferred } = props;
  const [deferring, setDeferring] = useState(false);
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const form = useDecisionForm(props);
  const ref = useRef<HTMLFormElement>(null);
  const { missing } = form;

  useEffect(() => {
    if (missing.length > 0) {
      ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [missing]);

  return (
    <form
      ref={ref}
      className={classes.root}
      aria-label={t('approvals.form.title')}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        form.submit();
      }}
    >
      <DecisionProblem form={form} />
      <DecisionAs form={form} overview={overview} />
      {form.rule?.stepUp && (
        <ConfirmationField form={form} title={release.title} />
      )}
      <CommentField form={form} />
      <div className={classes.actions}>
        {form.mode === 'approve' ? (
          <>
            <SubmitButton form={form} label={t('approvals.form.approve')} />
            <Button
              variant="outlined"
              disabled={form.sending || form.changes !== undefined}
              onClick={() => form.setMode('reject')}
            >
              {t('approvals.form.startReject')}
            </Button>
            {onDeferred && form.rule && waitsFor(form.rule, viewer) && (
              <Button
                disabled={form.sending}
                onClick={() => setDeferring(true)}
              >
                {t('deferrals.open')}
              </Button>
            )}
            {onCancel && (
              <Button onClick={onCancel} disabled={form.sending}>
                {t('approvals.form.back')}
              </Button>
            )}
          </>
        ) : (
          <>
            <SubmitButton form={form} label={t('approvals.form.reject')} />
            <Button
              disabled={form.sending}
              onClick={() => form.setMode('approve')}
            >
              {t('approvals.form.back')}
            </Button>
          </>
        )}
      </div>
      {deferring && form.rule && onDeferred && (
        <DeferDialog
          releaseId={release.id}
          ruleId={form.rule.id}
          title={release.title}
          onClose={() => setDeferring(false)}
          onDone={onDeferred}
        />
      )}
    </form>
  );
}

function SubmitButton(props: { form: DecisionFormState; label: string }) {
  const { form, label } = props;
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <Button
      type="submit"
      variant="contained"
      color="primary"
      disabled={
        form.sending || form.changes !== undefined || form.rules.length === 0
      }
    >
      {form.sending ? t('approvals.form.sending') : label}
    </Button>
  );
}

function CommentField(props: { form: DecisionFormState }) {
  const { form } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const rejecting = form.mode === 'reject';
  const problem = form.missing.includes('comment')
    ? t('approvals.form.whyMissing')
    : form.violationOf('comment');

  useEffect(() => {
    if (rejecting) {
      input.current?.focus();
    }
  }, [rejecting]);

  return (
    <TextField
      id={id}
      inputRef={input}
      variant="outlined"
      size="small"
      fullWidth
      multiline
      minRows={2}
      maxRows={12}
      required={rejecting}
      label={t(rejecting ? 'approvals.form.why' : 'approvals.form.comment')}
      value={form.comment}
      onChange={event => form.setComment(event.target.value)}
      error={Boolean(problem)}
      helperText={
        problem ??
        t(rejecting ? 'approvals.form.whyHelp' : 'approvals.form.commentHelp')
      }
      inputProps={{ maxLength: MAX_COMMENT }}
    />
  );
}

function ConfirmationField(props: { form: DecisionFormState; title: string }) {
  const { form, title } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const id = useId();
  const problem = form.missing.includes('confirmation')
    ? t('approvals.form.confirmationMissing', { title })
    : form.violationOf('confirmation');

  return (
    <TextField
      id={id}
      variant="outlined"
      size="small"
      fullWidth
      required
      autoComplete="off"
      label={t('approvals.form.confirmation')}
      value={form.confirmation}
      onChange={event => form.setConfirmation(event.target.value)}
      error={Boolean(problem)}
      helperText={problem ?? t('approvals.form.confirmationHelp', { title })}
    />
  );
}
