import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Board,
  Violation,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { useId, useState } from 'react';
import { FormDialog } from '../shared/FormDialog';
import { formProblems } from '../shared/formProblems';
import { releasesTranslationRef } from '../translation';
import { useConvene } from './queries';

const MAX_TITLE = 200;
const DEFAULT_DAYS = 7;

const useStyles = makeStyles(
  theme => ({
    days: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    },
  }),
  { name: 'SlipwayConveneDialog' },
);

/** Convenes a sitting on the releases of some days. */
export function ConveneDialog(props: {
  onClose: () => void;
  onConvened: (board: Board) => void;
}) {
  const { onClose, onConvened } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const today = DateTime.now().startOf('day');
  const [title, setTitle] = useState<string>(
    t('boards.dialog.defaultName', { week: String(today.weekNumber) }),
  );
  const [from, setFrom] = useState(today.toISODate());
  const [until, setUntil] = useState(
    today.plus({ days: DEFAULT_DAYS - 1 }).toISODate(),
  );
  const id = useId();
  const [tried, setTried] = useState(false);
  const { mutateAsync, isPending, error } = useConvene();

  const start = DateTime.fromISO(from);
  const last = DateTime.fromISO(until);
  const found: Violation[] = [];
  const add = (field: string, message: string) =>
    found.push({ field, rule: field, message });
  if (!title.trim()) {
    add('title', t('boards.dialog.nameMissing'));
  }
  if (!start.isValid) {
    add('from', t('boards.dialog.dateMissing'));
  }
  if (!last.isValid) {
    add('to', t('boards.dialog.dateMissing'));
  } else if (last < start) {
    add('to', t('boards.dialog.untilBefore'));
  }
  const problems = formProblems({
    found: tried ? found : [],
    error,
    fields: ['title', 'from', 'to'],
  });

  const submit = async () => {
    setTried(true);
    if (found.length > 0) {
      return false;
    }
    try {
      onConvened(
        await mutateAsync({
          title: title.trim(),
          from: start.toUTC().toISO()!,
          // The last day belongs to the period.
          to: last.plus({ days: 1 }).toUTC().toISO()!,
        }),
      );
      return true;
    } catch {
      // The mutation keeps the error for the dialog to show.
      return false;
    }
  };

  return (
    <FormDialog
      title={t('boards.convene')}
      text={t('boards.dialog.text')}
      submitLabel={t('boards.convene')}
      submitting={isPending}
      problem={problems.general}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        id={`${id}-title`}
        label={t('boards.dialog.name')}
        value={title}
        onChange={event => setTitle(event.target.value)}
        error={Boolean(problems.of('title'))}
        helperText={problems.of('title')?.message}
        inputProps={{ maxLength: MAX_TITLE }}
        variant="outlined"
        size="small"
        fullWidth
        required
      />
      <div className={classes.days}>
        <TextField
          type="date"
          id={`${id}-from`}
          label={t('boards.dialog.from')}
          value={from}
          onChange={event => setFrom(event.target.value)}
          error={Boolean(problems.of('from'))}
          helperText={problems.of('from')?.message}
          variant="outlined"
          size="small"
          InputLabelProps={{ shrink: true }}
          required
        />
        <TextField
          type="date"
          id={`${id}-until`}
          label={t('boards.dialog.until')}
          value={until}
          onChange={event => setUntil(event.target.value)}
          error={Boolean(problems.of('to'))}
          helperText={problems.of('to')?.message}
          variant="outlined"
          size="small"
          InputLabelProps={{ shrink: true }}
          required
        />
      </div>
    </FormDialog>
  );
}
