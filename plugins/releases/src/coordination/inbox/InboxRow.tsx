import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ApprovalDecision,
  ApprovalInboxItem,
} from '@slipway/backstage-plugin-releases-common';
import { releaseApprovalsRouteRef } from '../../routes';
import { ReleaseTypeLabel } from '../../shared/ReleaseTypeLabel';
import { ReleaseStateChip } from '../../shared/ReleaseStateChip';
import { useAgo } from '../../shared/useAgo';
import { useNow } from '../../shared/useNow';
import { dayTimeAndZone, toDateTime } from '../../shared/windowText';
import { releasesTranslationRef } from '../../translation';
import { VersionList } from '../decision/VersionList';
import { Decision } from '../decision/useDecisionForm';
import { DECISION_STATUS_KEYS } from '../release/DecisionEntry';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr) auto',
      alignItems: 'start',
      gap: theme.spacing(0, 1),
      padding: theme.spacing(1, 2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    // A background would take contrast from the secondary text.
    current: { boxShadow: `inset 4px 0 ${theme.palette.primary.main}` },
    // The first column belongs to what can be chosen.
    lines: { gridColumn: 2, minWidth: 0 },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1.5),
    },
    title: { fontWeight: 600 },
    secondary: { color: theme.palette.text.secondary },
    chip: { margin: 0 },
    actions: {
      display: 'flex',
      gap: theme.spacing(1),
      // Under the text, in line with it.
      [theme.breakpoints.down('sm')]: {
        gridColumn: 2,
        margin: theme.spacing(0.5, 0, 0, -0.625),
      },
    },
  }),
  { name: 'SlipwayInboxRow' },
);

type InboxRowProps = {
  item: ApprovalInboxItem;
  /** Whether the shortcuts mean this row. */
  current: boolean;
  rowRef: (row: HTMLLIElement | null) => void;
  onFocus: () => void;
  /** Choosing and deciding; left out where nothing is to be decided. */
  choice?: {
    selected: boolean;
    onToggle: () => void;
    onDecide: (decision: Decision) => void;
    onDefer: () => void;
  };
  /** Takes what was put aside back up. */
  onResume?: () => void;
};

/** A release that asks for a decision, in two lines: what it is, why it asks and until when. */
export function InboxRow(props: InboxRowProps) {
  const { item, current, rowRef, onFocus, choice, onResume } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const approvalsLink = useRouteRef(releaseApprovalsRouteRef);
  const { title } = item;

  return (
    <li
      ref={rowRef}
      aria-current={current || undefined}
      className={current ? `${classes.root} ${classes.current}` : classes.root}
      onFocus={onFocus}
    >
      {choice && (
        <Checkbox
          size="small"
          color="primary"
          checked={choice.selected}
          onChange={choice.onToggle}
          inputProps={{ 'aria-label': t('inbox.select', { title }) }}
        />
      )}
      <div className={classes.lines}>
        <div className={classes.line}>
          <Link
            className={classes.title}
            to={approvalsLink({ id: item.releaseId })}
          >
            {title}
          </Link>
          <Typography variant="body2" className={classes.secondary}>
            <ReleaseTypeLabel type={item.type} />
          </Typography>
          <VersionList components={item.components} />
          {!choice && <ReleaseStateChip state={item.state} />}
        </div>
        <Typography variant="body2" component="div" className={classes.line}>
          {choice ? <Asking item={item} /> : <Answered item={item} />}
        </Typography>
      </div>
      {choice && (
        <div className={classes.actions}>
          <Button
            size="small"
            color="primary"
            aria-label={t('inbox.approveNamed', { title })}
            onClick={() => choice.onDecide('approve')}
          >
            {t('inbox.approve')}
          </Button>
          <Button
            size="small"
            aria-label={t('inbox.rejectNamed', { title })}
            onClick={() => choice.onDecide('reject')}
          >
            {t('inbox.reject')}
          </Button>
          <Button
            size="small"
            aria-label={t('deferrals.openNamed', { title })}
            onClick={choice.onDefer}
          >
            {t('deferrals.open')}
          </Button>
        </div>
      )}
      {onResume && (
        <div className={classes.actions}>
          <Button
            size="small"
            color="primary"
            aria-label={t('deferrals.resumeNamed', { title })}
            onClick={onResume}
          >
            {t('deferrals.resume')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Asking(props: { item: ApprovalInboxItem }) {
  const { rule, dueAt, onBehalfOf, isReapproval } = props.item;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <>
      <span>{rule.reason}</span>
      {onBehalfOf && (
        <span>
          {t('inbox.forPerson', {
            person: <EntityRefLink entityRef={onBehalfOf} hideIcon />,
          })}
        </span>
      )}
      <Due dueAt={dueAt} />
      {isReapproval && (
        <Chip size="small" className={classes.chip} label={t('inbox.again')} />
      )}
      {rule.stepUp && (
        <span className={classes.secondary}>{t('inbox.stepUp')}</span>
      )}
    </>
  );
}

/** Until when somebody has to decide, or that it is too late. */
export function Due(props: { dueAt: string | undefined }) {
  const { dueAt } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const now = useNow();

  if (!dueAt) {
    return <span className={classes.secondary}>{t('inbox.noDue')}</span>;
  }
  const due = toDateTime(dueAt);
  const when = due.toRelative({ base: now }) ?? '';
  return (
    <time
      dateTime={dueAt}
      title={dayTimeAndZone(due)}
      className={classes.secondary}
    >
      {t(due < now ? 'inbox.overdue' : 'inbox.due', { when })}
    </time>
  );
}

function Answered(props: { item: ApprovalInboxItem }) {
  const { deferral, myDecision } = props.item;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  if (deferral) {
    return (
      <>
        <time dateTime={deferral.until}>
          {t('deferrals.backOn', {
            when: dayTimeAndZone(toDateTime(deferral.until)),
          })}
        </time>
        {deferral.reason && (
          <span className={classes.secondary}>{deferral.reason}</span>
        )}
        <Due dueAt={props.item.dueAt} />
      </>
    );
  }
  return myDecision ? <Decided decision={myDecision} /> : null;
}

function Decided(props: { decision: ApprovalDecision }) {
  const { decision, decidedAt, status, comment } = props.decision;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const ago = useAgo();

  return (
    <>
      <span>
        {t(`inbox.myDecision.${decision}`, {
          when: ago(decidedAt),
        })}
      </span>
      {status !== 'valid' && (
        <Chip
          size="small"
          variant="outlined"
          className={classes.chip}
          label={t(`approvals.decision.status.${DECISION_STATUS_KEYS[status]}`)}
        />
      )}
      {comment && <span className={classes.secondary}>{comment}</span>}
    </>
  );
}
