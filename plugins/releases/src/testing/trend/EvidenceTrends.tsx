import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Evidence } from '@slipway/backstage-plugin-releases-common';
import { PlanSection } from '../../planning/release/plan/PlanSection';
import { releasesTranslationRef } from '../../translation';
import { useRunWords } from '../useRunWords';
import { TrendChart } from './TrendChart';
import { trendsOf } from './trendPoints';

const SHOWN = 4;

const useStyles = makeStyles(
  theme => ({
    charts: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 360px), 1fr))',
    },
    chart: { minWidth: 0 },
  }),
  { name: 'SlipwayEvidenceTrends' },
);

/** How the runs of an entity went over its versions, by kind, name and environment. */
export function EvidenceTrends(props: {
  /** Newest first. */
  evidence: Evidence[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const words = useRunWords();
  const trends = trendsOf(props.evidence).slice(0, SHOWN);

  if (trends.length === 0) {
    return null;
  }
  return (
    <PlanSection title={t('testing.trend.title')}>
      <div className={classes.charts}>
        {trends.map(({ key, runs }) => {
          const name = `${words.name(runs[0])}, ${words.environment(runs[0])}`;
          return (
            <div key={key} className={classes.chart}>
              <Typography variant="body2">{name}</Typography>
              <TrendChart name={name} runs={runs} />
            </div>
          );
        })}
      </div>
    </PlanSection>
  );
}
