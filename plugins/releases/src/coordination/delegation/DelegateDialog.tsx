import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import {
  Delegation,
  isEntityRef,
  violationsOf,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { useId, useState } from 'react';
import { readableFieldErrors } from '../../planning/editor/form/errorTextColor';
import { EntityPicker } from '../../planning/editor/pickers/EntityPicker';
import { messageOf } from '../../shared/requestStatus';
import { releasesTranslationRef } from '../../translation';
import { useDelegate } from '../queries';
import { periodOf } from './delegationPeriod';

const MAX_REASON = 500;

const DEFAULT_DAYS = 7;

const useStyles = makeStyles(
  theme => ({
    fields: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      ...readableFieldErrors(theme),
    },
    wide: { gridColumn: '1 / -1' },
  }),
  { name: 'SlipwayDelegateDialog' },
);

/** Names somebody who decides in the viewer's place for some days. */
export function DelegateDialog(props: {
  onClose: () => void;
  onDone: (delegation: Delegation) => void;
}) {
  const { onClose, onDone } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const today = DateTime.now();
  const [to, setTo] = useState('');
  const [from, setFrom] = useState(today.toISODate());
  const [until, setUntil] = useState(
    today.plus({ days: DEFAULT_DAYS }).toISODate(),
  );
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { mutateAsync, isPending, error } = useDelegate();
  const titleId = useId();
  const textId = useId();

  const period = periodOf({ from, until }, DateTime.now());
  const violations = violationsOf(error);
  const violationOf = (field: string) =>
    violations.find(violation => violation.field === field)?.message;
  const toProblem =
    tried && !isEntityRef(to)
      ? t('inbox.delegation.toMissing')
      : violationOf('to');
  const dayProblem = (field: 'from' | 'until') =>
    tried && period.problem && period.field === field
      ? t(`inbox.delegation.${period.problem}`)
      : violationOf(field === 'from' ? 'start' : 'end');

  const submit = async () => {
    setTried(true);
    if (!isEntityRef(to) || period.problem) {
      return;
    }
    try {
      onDone(
        await mutateAsync({
          to,
          start: period.start,
          end: period.end,
          ...(reason.trim() && { reason: reason.trim() }),
        }),
      );
    } catch {
      // The mutation keeps the error for the dialog to show.
    }
  };

  return (
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      aria-labelledby={titleId}
      aria-describedby={textId}
      maxWidth="sm"
      fullWidth
    >
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault();
          submit();
        }}
      >
        <DialogTitle id={titleId}>
          {t('inbox.delegation.dialogTitle')}
        </DialogTitle>
        <DialogContent>
          <DialogContentText id={textId}>
            {t('inbox.delegation.dialogText')}
          </DialogContentText>
          <div className={classes.fields}>
            <div className={classes.wide}>
              <EntityPicker
                field="delegation.to"
                label={t('inbox.delegation.to')}
                choice="person"
                required
                value={to}
                onChange={setTo}
                onDone={() => {}}
                problem={
                  toProblem
                    ? {
                        field: 'delegation.to',
                        rule: 'violation',
                        message: toProblem,
                      }
                    : undefined
                }
              />
            </div>
            <DayField
              label={t('inbox.delegation.from')}
              value={from}
              onChange={setFrom}
              problem={dayProblem('from')}
            />
            <DayField
              label={t('inbox.delegation.until')}
              value={until}
              onChange={setUntil}
              problem={dayProblem('until')}
            />
            <ReasonField value={reason} onChange={setReason} />
            {error && violations.length === 0 && (
              <Alert severity="error" className={classes.wide}>
                <AlertTitle>{t('inbox.delegation.failed')}</AlertTitle>
                {messageOf(error)}
              </Alert>
            )}
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={isPending}>
            {t('shared.back')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={isPending}
          >
            {isPending ? t('shared.working') : t('inbox.delegation.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function DayField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string;
}) {
  const { label, value, onChange, problem } = props;
  const id = useId();

  return (
    <TextField
      id={id}
      type="date"
      variant="outlined"
      size="small"
      required
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      error={Boolean(problem)}
      helperText={problem}
      InputLabelProps={{ shrink: true }}
    />
  );
}

function ReasonField(props: {
  value: string;
  onChange: (value: string) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const id = useId();

  return (
    <TextField
      id={id}
      className={classes.wide}
      variant="outlined"
      size="small"
      label={t('inbox.delegation.reason')}
      value={props.value}
      onChange={event => props.onChange(event.target.value)}
      inputProps={{ maxLength: MAX_REASON }}
    />
  );
}
