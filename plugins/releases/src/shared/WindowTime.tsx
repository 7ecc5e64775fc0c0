import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { releasesTranslationRef } from '../translation';
import { NARROW_SCREEN } from './layout';
import { useNow } from './useNow';
import {
  intervalElsewhere,
  intervalText,
  readsDifferently,
  toDateTime,
  zoneName,
} from './windowText';

const useStyles = makeStyles(
  theme => ({
    range: {
      whiteSpace: 'nowrap',
      [`@media ${NARROW_SCREEN}`]: { whiteSpace: 'normal' },
    },
    secondary: { color: theme.palette.text.secondary },
    line: { display: 'block' },
    piece: {
      display: 'inline-block',
      '&::before': { content: '"· "' },
    },
  }),
  { name: 'SlipwayWindowTime' },
);

export type WindowTimeProps = {
  /** ISO 8601 instant. */
  start: string;
  /** ISO 8601 instant. */
  end: string;
  /** The IANA zone that the planner chose. */
  timeZone?: string;
  /** Whether "in 3 days" stands with it; it does unless this is `false`. */
  relative?: boolean;
  /** Whether the planner's zone and the relative time go on lines of their own. */
  stacked?: boolean;
};

/** A deployment window in the viewer's time, with the planner's beside it where that differs. */
export function WindowTime(props: WindowTimeProps) {
  const { start, end, timeZone, relative = true, stacked = false } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const differs = timeZone && readsDifferently(timeZone, [start, end]);
  const lineClass = stacked
    ? `${classes.secondary} ${classes.line}`
    : `${classes.secondary} ${classes.piece}`;

  return (
    <span
      title={
        timeZone && t('shared.window.plannedIn', { zone: zoneName(timeZone) })
      }
    >
      <span className={classes.range}>
        <Interval start={start} end={end} />
      </span>{' '}
      {relative && (
        <span className={lineClass}>
          <RelativeTime start={start} end={end} />
        </span>
      )}{' '}
      {differs && (
        <span className={lineClass}>
          {t('shared.window.inZone', {
            time: t(
              'shared.window.range',
              intervalElsewhere(start, end, timeZone),
            ),
            zone: zoneName(timeZone),
          })}
        </span>
      )}
    </span>
  );
}

function Interval(props: { start: string; end: string }) {
  const { t } = useTranslationRef(releasesTranslationRef);
  const text = intervalText(props.start, props.end);
  return t('shared.window.range', {
    start: <time dateTime={props.start}>{text.start}</time>,
    end: <time dateTime={props.end}>{text.end}</time>,
  });
}

/** Where an interval lies from now on: "in 3 days", "now, ends in 20 minutes", "2 days ago". */
export function RelativeTime(props: { start: string; end: string }) {
  const { t } = useTranslationRef(releasesTranslationRef);
  const now = useNow();
  const start = toDateTime(props.start);
  const end = toDateTime(props.end);

  if (start <= now && now < end) {
    return (
      <>
        {t('shared.window.started', {
          end: end.toRelative({ base: now }) ?? '',
        })}
      </>
    );
  }
  return <>{(now < start ? start : end).toRelative({ base: now })}</>;
}
