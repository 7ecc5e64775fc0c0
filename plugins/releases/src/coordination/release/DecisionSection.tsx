import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ApprovalDecision,
  ApprovalOverview,
  ApprovalRule,
  Deferral,
  ReleaseDetail,
} from '@slipway/backstage-plugin-releases-common';
import { useId, useState } from 'react';
import { useAgo } from '../../shared/useAgo';
import { dayTimeAndZone, toDateTime } from '../../shared/windowText';
import { releasesTranslationRef } from '../../translation';
import { DecisionForm } from '../decision/DecisionForm';
import {
  decidableRules,
  deferredRule,
  myDecision,
  waitsForViewer,
} from '../decision/decisionTarget';
import { ResumeButton } from '../deferral/ResumeButton';
import { WithdrawDialog } from './WithdrawDialog';

export const DECISION_ID = 'slipway-decision';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2, 3) },
    title: { marginBottom: theme.spacing(1) },
    mine: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'SlipwayDecisionSection' },
);

type DecisionSectionProps = {
  release: ReleaseDetail;
  overview: ApprovalOverview;
  viewer: string;
  /** What happened, to be said and read out. */
  onDone: (announcement: string) => void;
};

/** The viewer's yes or no, the one that they gave, or nothing when they are not asked. */
export function DecisionSection(props: DecisionSectionProps) {
  const { release, overview, viewer, onDone } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [changing, setChanging] = useState(false);
  const [engaged, setEngaged] = useState(false);
  const titleId = useId();

  const mine = overview.rules.flatMap(rule => {
    const decision = myDecision(rule, viewer);
    return decision ? [{ rule, decision }] : [];
  });
  const deferred = deferredRule(overview);
  const decidable = decidableRules(overview, viewer).length > 0;
  const form =
    engaged ||
    (decidable &&
      (changing ||
        (mine.length === 0 && !deferred) ||
        waitsForViewer(overview, viewer)));

  if (!form && mine.length === 0 && !deferred) {
    return null;
  }
  return (
    <Paper
      component="section"
      variant="outlined"
      className={classes.root}
      id={DECISION_ID}
      tabIndex={-1}
      aria-labelledby={titleId}
    >
      <Typography
        id={titleId}
        variant="subtitle1"
        component="h3"
        className={classes.title}
      >
        {t('approvals.section.decision')}
      </Typography>
      {deferred && (
        <MyDeferral
          {...props}
          rule={deferred}
          onDecide={form ? undefined : () => setChanging(true)}
        />
      )}
      {mine.length > 0 && (
        <MyDecision
          {...props}
          {...mine[0]}
          onChange={decidable && !form ? () => setChanging(true) : undefined}
        />
      )}
      {form && (
        <DecisionForm
          release={release}
          overview={overview}
          viewer={viewer}
          onDecided={decision => {
            setChanging(false);
            setEngaged(false);
            onDone(t(`approvals.done.${decision}`, { title: release.title }));
          }}
          onEngaged={() => setEngaged(true)}
          onCancel={changing ? () => setChanging(false) : undefined}
          onDeferred={said => {
            setChanging(false);
            setEngaged(false);
            onDone(said);
          }}
        />
      )}
    </Paper>
  );
}

function MyDeferral(
  props: DecisionSectionProps & {
    rule: ApprovalRule & { deferral: Deferral };
    onDecide?: () => void;
  },
) {
  const { rule, release, onDecide, onDone } = props;
  const { until, reason } = rule.deferral;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const when = dayTimeAndZone(toDateTime(until));

  return (
    <div className={classes.mine}>
      <Typography variant="body2">
        {reason
          ? t('deferrals.mineReason', { when, reason })
          : t('deferrals.mine', { when })}
      </Typography>
      <ResumeButton
        releaseId={release.id}
        ruleId={rule.id}
        title={release.title}
        onDone={onDone}
      />
      {onDecide && (
        <Button size="small" onClick={onDecide}>
          {t('deferrals.decideNow')}
        </Button>
      )}
    </div>
  );
}

function MyDecision(
  props: DecisionSectionProps & {
    rule: ApprovalRule;
    decision: ApprovalDecision;
    onChange?: () => void;
  },
) {
  const { rule, decision, release, onChange, onDone } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [withdrawing, setWithdrawing] = useState(false);
  const ago = useAgo();

  return (
    <div className={classes.mine}>
      <Typography variant="body2">
        {t(`approvals.mine.${decision.decision}`, {
          when: ago(decision.decidedAt),
        })}
      </Typography>
      {rule.may.withdraw && (
        <Button size="small" onClick={() => setWithdrawing(true)}>
          {t('approvals.mine.withdraw')}
        </Button>
      )}
      {onChange && (
        <Button size="small" onClick={onChange}>
          {t('approvals.mine.change')}
        </Button>
      )}
      {withdrawing && (
        <WithdrawDialog
          releaseId={release.id}
          ruleId={rule.id}
          onClose={() => setWithdrawing(false)}
          onDone={() => {
            setWithdrawing(false);
            onDone(t('approvals.done.withdraw'));
          }}
        />
      )}
    </div>
  );
}
