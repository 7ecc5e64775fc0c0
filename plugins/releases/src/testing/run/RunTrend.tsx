import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { Evidence } from '@slipway/backstage-plugin-releases-common';
import { useId } from 'react';
import { releasesTranslationRef } from '../../translation';
import { EvidenceError } from '../EvidenceError';
import { EvidenceSkeleton } from '../EvidenceSkeleton';
import { useTrend } from '../queries';
import { TrendChart } from '../trend/TrendChart';
import { useRunWords } from '../useRunWords';

/** How the last runs like this one went. */
export function RunTrend(props: { run: Evidence }) {
  const { run } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const words = useRunWords();
  const { data: runs, error, refetch } = useTrend(run);
  const titleId = useId();

  return (
    <section aria-labelledby={titleId}>
      <Typography id={titleId} variant="h6" component="h3">
        {t('testing.trend.title')}
      </Typography>
      {error && !runs && (
        <EvidenceError error={error} onRetry={() => refetch()} />
      )}
      {!error && !runs && (
        <EvidenceSkeleton label={t('testing.trend.loading')} rows={2} />
      )}
      {runs && runs.length < 2 && (
        <Typography variant="body2">{t('testing.trend.few')}</Typography>
      )}
      {runs && runs.length > 1 && (
        <TrendChart name={words.name(run)} runs={runs} />
      )}
    </section>
  );
}
