import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Skeleton from '@material-ui/lab/Skeleton';
import type { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { releaseTableRouteRef } from '../../routes';
import { EmptyState } from '../../shared/EmptyState';
import { PlanReleaseButton } from '../../shared/PlanReleaseButton';
import { useReleases } from '../../shared/queries';
import { ReleasesQueryProvider } from '../../shared/ReleasesQueryProvider';
import { RequestError } from '../../shared/RequestError';
import { useNow } from '../../shared/useNow';
import { releasesTranslationRef } from '../../translation';
import { isOverdue } from '../schedule/entitySchedule';
import { ReleaseSummary } from '../schedule/ReleaseSummary';
import { useEntityRef } from '../schedule/useEntityRef';

const COMING_STATES: ReleaseState[] = [
  'draft',
  'candidate',
  'approved',
  'deploying',
];

/** What ships next, for the overview of an entity. */
export function EntityNextReleaseCard() {
  return (
    <ReleasesQueryProvider>
      <NextReleaseCard />
    </ReleasesQueryProvider>
  );
}

function NextReleaseCard() {
  const { t } = useTranslationRef(releasesTranslationRef);
  const { entityRef } = useEntityRef();
  const tableRoute = useRouteRef(releaseTableRouteRef);
  const search = new URLSearchParams({ entityRef });

  return (
    <EntityInfoCard
      title={t('schedule.card.title')}
      footerActions={
        <Link to={`${tableRoute()}?${search}`}>{t('schedule.card.all')}</Link>
      }
    >
      <NextRelease key={entityRef} entityRef={entityRef} />
    </EntityInfoCard>
  );
}

function NextRelease(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const now = useNow();
  const { data, error, refetch } = useReleases({
    entityRef: [entityRef],
    state: COMING_STATES,
    // Full hours, so that the request stays the same while the page is looked at.
    from: now.startOf('hour').toUTC().toISO()!,
    sort: 'plannedStart',
    limit: 5,
    totalItems: 'exclude',
  });
  const next = data?.items.find(release => !isOverdue(release, now));

  if (error && !data) {
    return (
      <RequestError dense headingLevel={4} error={error} onRetry={refetch} />
    );
  }
  if (!data) {
    return (
      <div aria-busy aria-label={t('schedule.loading')}>
        <Skeleton height={32} width="60%" />
        <Skeleton height={24} width="90%" />
        <Skeleton height={24} width="75%" />
      </div>
    );
  }
  if (!next) {
    return (
      <EmptyState
        dense
        headingLevel={4}
        title={t('schedule.card.nothing')}
        action={<PlanReleaseButton entityRef={entityRef} variant="outlined" />}
      />
    );
  }
  return (
    <ReleaseSummary
      release={next}
      entityRef={entityRef}
      entities={data.entities}
    />
  );
}
