import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import ThumbDownIcon from '@material-ui/icons/ThumbDown';
import ThumbUpIcon from '@material-ui/icons/ThumbUp';
import type { ApprovalDecision } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { toneColor } from '../../readiness/readinessWords';
import { EntityOrText } from '../../shared/EntityRefList';
import { useAgo } from '../../shared/useAgo';
import { dayTimeAndZone, toDateTime } from '../../shared/windowText';
import { releasesTranslationRef } from '../../translation';
import { DifferenceList } from '../decision/DifferenceList';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      gap: theme.spacing(1),
      padding: theme.spacing(0.75, 0),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1),
    },
    chip: { margin: 0 },
    secondary: { color: theme.palette.text.secondary },
    comment: {
      margin: theme.spacing(0.5, 0),
      paddingLeft: theme.spacing(1.5),
      borderLeft: `3px solid ${theme.palette.divider}`,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'SlipwayDecisionEntry' },
);

/** The message keys of why a decision does not count any more. */
export const DECISION_STATUS_KEYS = {
  stale: 'stale',
  expired: 'expired',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
  'not-asked': 'notAsked',
} as const satisfies Record<
  Exclude<ApprovalDecision['status'], 'valid'>,
  string
>;

/** Who decided what and when, and whether it still counts. */
export function DecisionEntry(props: { decision: ApprovalDecision }) {
  const { decision } = props;
  const { comment, status, onBehalfOf, expiresAt, changes = [] } = decision;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(releasesTranslationRef);
  const ago = useAgo();
  const at = toDateTime(decision.decidedAt);
  const yes = decision.decision === 'approve';
  const tone = yes ? 'success' : 'error';
  const Icon = yes ? ThumbUpIcon : ThumbDownIcon;

  return (
    <li className={classes.root}>
      <Icon
        fontSize="small"
        aria-hidden
        style={{
          color: toneColor(theme, status === 'valid' ? tone : 'neutral'),
        }}
      />
      <div>
        <Typography variant="body2" component="div" className={classes.head}>
          <span>
            {t(`approvals.decision.${decision.decision}`, {
              person: <EntityOrText entityRef={decision.decidedBy} />,
            })}
          </span>
          {onBehalfOf && (
            <span>
              {t('approvals.decision.onBehalfOf', {
                person: <EntityOrText entityRef={onBehalfOf} />,
              })}
            </span>
          )}
          <time
            className={classes.secondary}
            dateTime={decision.decidedAt}
            title={dayTimeAndZone(at)}
          >
            {ago(decision.decidedAt)}
          </time>
          {status === 'valid' && expiresAt && (
            <span className={classes.secondary}>
              {t('approvals.decision.validUntil', {
                date: toDateTime(expiresAt).toLocaleString(DateTime.DATE_MED),
              })}
            </span>
          )}
          {status !== 'valid' && (
            <Chip
              size="small"
              variant="outlined"
              className={classes.chip}
              label={t(
                `approvals.decision.status.${DECISION_STATUS_KEYS[status]}`,
              )}
            />
          )}
        </Typography>
        {comment && (
          <Typography
            variant="body2"
            component="blockquote"
            className={classes.comment}
          >
            {comment}
          </Typography>
        )}
        {status === 'stale' && changes.length > 0 && (
          <>
            <Typography variant="caption" component="div">
              {t('approvals.decision.changes')}
            </Typography>
            <DifferenceList
              differences={changes}
              label={t('approvals.decision.changes')}
            />
          </>
        )}
      </div>
    </li>
  );
}
