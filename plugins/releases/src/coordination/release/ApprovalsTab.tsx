import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import Skeleton from '@material-ui/lab/Skeleton';
import type {
  ApprovalOverview,
  ReleaseDetail,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { PlanSection } from '../../planning/release/plan/PlanSection';
import { RequestError } from '../../shared/RequestError';
import { useAgo } from '../../shared/useAgo';
import { visuallyHidden } from '../../shared/visuallyHidden';
import { releasesTranslationRef } from '../../translation';
import { waitsForViewer } from '../decision/decisionTarget';
import { useWhatIsDecided } from '../decision/useWhatIsDecided';
import { DelegateButton } from '../delegation/DelegateButton';
import { useViewer } from '../queries';
import { Conversation } from './Conversation';
import { DecisionFacts } from './DecisionFacts';
import { DecisionSection, DECISION_ID } from './DecisionSection';
import { RuleList } from './RuleList';
import { useNoRulesText } from './useNoRulesText';
import { useAskedSentence } from './WhoWillBeAsked';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
    },
    answer: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1),
    },
    hidden: visuallyHidden,
  }),
  { name: 'SlipwayApprovalsTab' },
);

/** Everything that a yes or no on a release is based on, and the decision itself. */
export function ApprovalsTab(props: { releaseId: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const viewer = useViewer();
  const [announcement, setAnnouncement] = useState('');
  const { release, overview, error, retry } = useWhatIsDecided(props.releaseId);

  if (error) {
    return <RequestError headingLevel={3} error={error} onRetry={retry} />;
  }
  if (!release || !overview || !viewer) {
    return (
      <div
        className={classes.root}
        role="status"
        aria-label={t('approvals.loading')}
      >
        <Skeleton height={28} width="50%" />
        <Skeleton variant="rect" height={160} />
        <Skeleton variant="rect" height={120} />
      </div>
    );
  }
  return (
    <div className={classes.root}>
      {overview.preview ? (
        <Preview overview={overview} release={release} />
      ) : (
        <>
          <Answer release={release} overview={overview} viewer={viewer} />
          <DecisionFacts release={release} overview={overview} />
          <PlanSection title={t('approvals.section.conversation')}>
            <Conversation releaseId={release.id} />
          </PlanSection>
          {overview.rules.length > 0 && (
            <PlanSection title={t('approvals.section.rules')}>
              <RuleList rules={overview.rules} />
            </PlanSection>
          )}
          <DecisionSection
            release={release}
            overview={overview}
            viewer={viewer}
            onDone={setAnnouncement}
          />
          {overview.rules.some(({ may }) => may.decide) && (
            <div>
              <DelegateButton />
            </div>
          )}
        </>
      )}
      <span role="status" className={classes.hidden}>
        {announcement}
      </span>
    </div>
  );
}

const STATE_KEYS = {
  pending: 'pending',
  satisfied: 'satisfied',
  rejected: 'rejected',
} as const satisfies Record<
  Exclude<ApprovalOverview['state'], 'not-needed'>,
  string
>;

function Answer(props: {
  release: ReleaseDetail;
  overview: ApprovalOverview;
  viewer: string;
}) {
  const { release, overview, viewer } = props;
  const { rules, state } = overview;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const satisfied = rules.filter(rule => rule.state === 'satisfied').length;
  const waits = waitsForViewer(overview, viewer);
  const noRulesText = useNoRulesText(release);

  return (
    <div>
      <Typography component="div" className={classes.answer}>
        <strong>
          {state === 'not-needed'
            ? noRulesText
            : t(`approvals.state.${STATE_KEYS[state]}`, {
                satisfied: String(satisfied),
                total: String(rules.length),
              })}
        </strong>
        {waits && (
          <>
            <span>{t('approvals.waitsForYou')}</span>
            <Button size="small" color="primary" onClick={goToDecision}>
              {t('approvals.toDecision')}
            </Button>
          </>
        )}
      </Typography>
      {rules.length > 0 && <ResolvedAt overview={overview} />}
    </div>
  );
}

function goToDecision() {
  const section = document.getElementById(DECISION_ID);
  section?.scrollIntoView?.({ block: 'center' });
  section?.focus();
}

function ResolvedAt(props: { overview: ApprovalOverview }) {
  const { resolvedAt, catalog } = props.overview;
  const { t } = useTranslationRef(releasesTranslationRef);
  const ago = useAgo();

  return (
    <>
      {resolvedAt && (
        <Typography variant="caption" component="p">
          {t('approvals.resolved', {
            when: ago(resolvedAt),
          })}
        </Typography>
      )}
      {!catalog.complete && (
        <Alert severity="warning">
          {t('approvals.incomplete', {
            cause: catalog.cause ?? t('approvals.incompleteUnknown'),
          })}
        </Alert>
      )}
    </>
  );
}

function Preview(props: {
  overview: ApprovalOverview;
  release: ReleaseDetail;
}) {
  const { overview, release } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const askedSentence = useAskedSentence();

  return (
    <>
      <PlanSection title={t('approvals.asked.title')}>
        <Typography>
          <strong>{askedSentence(overview)}</strong>
        </Typography>
        <ResolvedAt overview={overview} />
        <RuleList rules={overview.rules} preview />
      </PlanSection>
      <PlanSection title={t('approvals.section.conversation')}>
        <Conversation releaseId={release.id} />
      </PlanSection>
    </>
  );
}
