import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { DateTime } from 'luxon';
import { releasesTranslationRef } from '../translation';
import type { CalendarDay } from './calendarDays';
import { DayWindows } from './DayWindows';

/** Everything on a day that has more windows than its cell can show. */
export function DayDialog(props: { day: CalendarDay; onClose: () => void }) {
  const { day, onClose } = props;
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="slipway-day-title"
    >
      <DialogTitle id="slipway-day-title">
        {t('calendar.onDay', {
          count: day.entries.length,
          day: DateTime.fromISO(day.date).toLocaleString(DateTime.DATE_HUGE),
        })}
      </DialogTitle>
      <DialogContent>
        <DayWindows day={day} />
      </DialogContent>
      <DialogActions>
        <Button color="primary" onClick={onClose}>
          {t('shared.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
