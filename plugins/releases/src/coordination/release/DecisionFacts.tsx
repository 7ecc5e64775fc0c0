import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ApprovalOverview,
  ReleaseDetail,
} from '@slipway/backstage-plugin-releases-common';
import { BackOutPlanView } from '../../planning/release/plan/BackOutPlanView';
import { ComponentsTable } from '../../planning/release/plan/ComponentsTable';
import { PlanSection } from '../../planning/release/plan/PlanSection';
import { ReadinessSummary, useReadiness } from '../../readiness';
import { CheckFindings } from '../../readiness/CheckFindings';
import { Disclosure } from '../../shared/Disclosure';
import { EntityRefList } from '../../shared/EntityRefList';
import { releasesTranslationRef } from '../../translation';
import { DifferenceList } from '../decision/DifferenceList';
import { WhyAsked } from '../decision/WhyAsked';
import { affectedEntities } from './affected';

const AFFECTED_SHOWN = 12;

const CONFLICT_CHECK = 'schedule.conflict';

const useStyles = makeStyles(
  theme => ({ secondary: { color: theme.palette.text.secondary } }),
  { name: 'SlipwayDecisionFacts' },
);

/** What somebody has to know before they say yes, in the order of importance. */
export function DecisionFacts(props: {
  release: ReleaseDetail;
  overview: ApprovalOverview;
}) {
  const { release, overview } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const since = overview.changesSinceMine;
  const asking = overview.rules.filter(
    ({ may }) => may.decide || may.refusal !== undefined,
  );
  const affected = affectedEntities(release, overview.rules);
  const ships = (
    <ComponentsTable
      components={release.components}
      entities={release.entities}
    />
  );

  return (
    <>
      {since && (
        <PlanSection
          title={t('approvals.section.since')}
          empty={since.length === 0 && t('approvals.nothingSince')}
        >
          <DifferenceList
            differences={since}
            label={t('approvals.section.since')}
          />
          <Disclosure label={t('approvals.section.everything')}>
            {ships}
          </Disclosure>
        </PlanSection>
      )}
      {!since?.length && (
        <PlanSection
          title={t('approvals.section.changes')}
          empty={
            release.components.length === 0 && t('release.plan.noComponents')
          }
        >
          {ships}
        </PlanSection>
      )}
      {asking.length > 0 && (
        <PlanSection title={t('approvals.section.why')}>
          <WhyAsked rules={asking} />
        </PlanSection>
      )}
      <PlanSection title={t('approvals.section.readiness')}>
        <ReadinessSummary releaseId={release.id} />
      </PlanSection>
      <PlanSection
        title={t('approvals.section.affected')}
        empty={affected.length === 0 && t('approvals.noneAffected')}
      >
        <Typography variant="body2" component="div">
          <EntityRefList entityRefs={affected} limit={AFFECTED_SHOWN} />
        </Typography>
        <Typography variant="caption" className={classes.secondary}>
          {t('approvals.affectedHelp')}
        </Typography>
      </PlanSection>
      <Conflicts releaseId={release.id} />
      <PlanSection
        title={t('approvals.section.backOut')}
        empty={!release.backOutPlan && t('release.plan.noBackOut')}
      >
        {release.backOutPlan && <BackOutPlanView plan={release.backOutPlan} />}
      </PlanSection>
    </>
  );
}

function Conflicts(props: { releaseId: string }) {
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data } = useReadiness(props.releaseId);
  const check = data?.checks.find(({ name }) => name === CONFLICT_CHECK);

  if (!check) {
    return null;
  }
  const unchecked =
    (check.outcome === 'unknown' || check.outcome === 'off') &&
    t('approvals.conflictsUnknown', {
      cause: check.cause ?? t('readiness.unknownCause'),
    });
  return (
    <PlanSection
      title={t('approvals.section.conflicts')}
      empty={
        unchecked || (check.outcome === 'passed' && t('approvals.noConflicts'))
      }
    >
      <CheckFindings check={check} />
    </PlanSection>
  );
}
