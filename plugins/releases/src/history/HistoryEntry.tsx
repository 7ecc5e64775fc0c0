import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/Error';
import type { HistoryEvent } from '@slipway/backstage-plugin-releases-common';
import { stateMessageKey } from '../shared/releaseState';
import { useAgo } from '../shared/useAgo';
import { dayTimeAndZone, toDateTime } from '../shared/windowText';
import { releasesTranslationRef } from '../translation';
import { EventDetails } from './EventDetails';
import { EventSentence } from './EventSentence';
import { commentOf, transitionOf } from './eventWords';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      gap: theme.spacing(1),
      padding: theme.spacing(1.5, 0),
      '&:not(:first-child)': {
        borderTop: `1px solid ${theme.palette.divider}`,
      },
      overflowWrap: 'anywhere',
    },
    number: { color: theme.palette.text.secondary, textAlign: 'right' },
    secondary: { color: theme.palette.text.secondary },
    comment: {
      margin: theme.spacing(0.5, 0),
      paddingLeft: theme.spacing(1.5),
      borderLeft: `3px solid ${theme.palette.divider}`,
      whiteSpace: 'pre-wrap',
    },
    broken: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
  }),
  { name: 'SlipwayHistoryEntry' },
);

/** One entry of a release's history. */
export function HistoryEntry(props: { event: HistoryEvent; broken: boolean }) {
  const { event, broken } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const at = toDateTime(event.at);
  const ago = useAgo();
  const transition = transitionOf(event);
  const comment = commentOf(event);

  return (
    <li className={classes.root}>
      <Typography
        variant="body2"
        component="span"
        className={classes.number}
        title={t('history.entry', { number: String(event.sequence) })}
      >
        {event.sequence}
      </Typography>
      <div>
        <Typography variant="body2" component="div">
          <EventSentence event={event} />
        </Typography>
        <EventDetails event={event} />
        {comment && (
          <Typography
            variant="body2"
            component="blockquote"
            className={classes.comment}
          >
            {t('history.comment', { comment })}
          </Typography>
        )}
        <Typography
          variant="caption"
          component="div"
          className={classes.secondary}
        >
          <time dateTime={event.at}>{dayTimeAndZone(at)}</time>
          {` · ${ago(event.at)}`}
          {transition &&
            ` · ${t('history.fromTo', {
              from: t(`shared.state.${stateMessageKey(transition.from)}`),
              to: t(`shared.state.${stateMessageKey(transition.to)}`),
            })}`}
        </Typography>
        {broken && (
          <Typography
            variant="body2"
            color="error"
            component="div"
            className={classes.broken}
          >
            <ErrorIcon fontSize="small" aria-hidden />
            {t('history.brokenEntry')}
          </Typography>
        )}
      </div>
    </li>
  );
}
