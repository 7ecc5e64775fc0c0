import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ChevronLeftIcon from '@material-ui/icons/ChevronLeft';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import ListIcon from '@material-ui/icons/List';
import MonthIcon from '@material-ui/icons/ViewComfy';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { DateTime } from 'luxon';
import { zoneName } from '../shared/windowText';
import { releasesTranslationRef } from '../translation';
import { CalendarDisplay } from './useCalendarParams';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(1.5, 2),
    },
    month: { marginLeft: theme.spacing(1) },
    zone: {
      marginLeft: 'auto',
      marginRight: theme.spacing(1),
      color: theme.palette.text.secondary,
    },
    toggle: {
      gap: theme.spacing(0.5),
      color: theme.palette.text.primary,
      padding: theme.spacing(0.5, 1),
      '&.Mui-selected': { color: theme.palette.primary.main },
    },
  }),
  { name: 'SlipwayCalendarToolbar' },
);

export function CalendarToolbar(props: {
  month: DateTime;
  onMonthChange: (month: DateTime) => void;
  display: CalendarDisplay;
  onDisplayChange: (display: CalendarDisplay) => void;
}) {
  const { month, onMonthChange, display, onDisplayChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <div className={classes.root}>
      <Tooltip title={t('calendar.previous')}>
        <IconButton
          size="small"
          aria-label={t('calendar.previous')}
          onClick={() => onMonthChange(month.minus({ months: 1 }))}
        >
          <ChevronLeftIcon />
        </IconButton>
      </Tooltip>
      <Button
        size="small"
        variant="outlined"
        onClick={() => onMonthChange(DateTime.now().startOf('month'))}
      >
        {t('calendar.today')}
      </Button>
      <Tooltip title={t('calendar.next')}>
        <IconButton
          size="small"
          aria-label={t('calendar.next')}
          onClick={() => onMonthChange(month.plus({ months: 1 }))}
        >
          <ChevronRightIcon />
        </IconButton>
      </Tooltip>
      <Typography
        variant="h5"
        component="h2"
        className={classes.month}
        aria-live="polite"
      >
        {monthTitle(month)}
      </Typography>
      <Typography variant="body2" className={classes.zone}>
        {t('calendar.zone', { zone: zoneName(month.zoneName ?? 'UTC') })}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={display}
        aria-label={t('calendar.display')}
        onChange={(_event, next: CalendarDisplay | null) =>
          next && onDisplayChange(next)
        }
      >
        <ToggleButton value="month" className={classes.toggle}>
          <MonthIcon fontSize="small" />
          {t('calendar.month')}
        </ToggleButton>
        <ToggleButton value="list" className={classes.toggle}>
          <ListIcon fontSize="small" />
          {t('calendar.list')}
        </ToggleButton>
      </ToggleButtonGroup>
    </div>
  );
}

export function monthTitle(month: DateTime): string {
  return month.toLocaleString({ month: 'long', year: 'numeric' });
}
