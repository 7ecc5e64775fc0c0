import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { ReactNode, useEffect, useId, useRef, useState } from 'react';
import { readableFieldErrors } from '../planning/editor/form/errorTextColor';
import { releasesTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    content: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      ...readableFieldErrors(theme),
    },
    text: { marginBottom: 0 },
  }),
  { name: 'SlipwayFormDialog' },
);

export type FormDialogProps = {
  title: string;
  /** What it leads to. */
  text?: ReactNode;
  submitLabel: string;
  submitting: boolean;
  /** What was refused, where no field shows it. */
  problem?: string;
  /** @returns whether it was done; where not, the first field with a problem gets the focus */
  onSubmit: () => Promise<boolean>;
  onClose: () => void;
  children?: ReactNode;
};

/** A dialog in which something is entered or confirmed; what was typed stays when it fails. */
export function FormDialog(props: FormDialogProps) {
  const { title, text, submitting, problem, onSubmit, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [failures, setFailures] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const titleId = useId();
  const textId = useId();

  useEffect(() => {
    if (failures > 0) {
      form.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"]')
        ?.focus();
    }
  }, [failures]);

  return (
    <Dialog
      open
      onClose={submitting ? undefined : onClose}
      aria-labelledby={titleId}
      aria-describedby={text ? textId : undefined}
      maxWidth="sm"
      fullWidth
    >
      <form
        ref={form}
        noValidate
        onSubmit={async event => {
          event.preventDefault();
          // A dialog inside another form's page must not send that form, too.
          event.stopPropagation();
          if (!(await onSubmit())) {
            setFailures(count => count + 1);
          }
        }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent className={classes.content}>
          {text && (
            <DialogContentText id={textId} className={classes.text}>
              {text}
            </DialogContentText>
          )}
          {props.children}
          {problem && <Alert severity="error">{problem}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={submitting}>
            {t('shared.back')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={submitting}
          >
            {submitting ? t('shared.working') : props.submitLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
