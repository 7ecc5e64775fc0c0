import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import {
  Evidence,
  normalizeEntityRef,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { OPEN_STATES } from '../planning/schedule/entitySchedule';
import { useReleases } from '../shared/queries';
import { releasesTranslationRef } from '../translation';
import { EvidenceError } from './EvidenceError';
import { EvidenceGroups } from './EvidenceGroups';
import { EvidencePanel } from './EvidencePanel';
import { EvidenceSkeleton } from './EvidenceSkeleton';
import { groupEvidence } from './groupEvidence';
import { NoEvidence } from './NoEvidence';
import { useEvidence } from './queries';
import { EvidenceTrends } from './trend/EvidenceTrends';
import { UploadTarget } from './upload/uploadTarget';
import {
  consistsOfOthers,
  MAX_ENTITIES,
  useEvidenceRefs,
} from './useEvidenceRefs';

const RELEASES = 50;

/** What proves that an entity, or what belongs to it, works. */
export function EntityEvidencePanel(props: { entity: Entity; title: string }) {
  const { entity, title } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const entityRef = normalizeEntityRef(stringifyEntityRef(entity));
  const scope = useEvidenceRefs(entity);
  const evidence = useEvidence(scope.entityRefs ?? []);
  const { data: releases } = useReleases({
    entityRef: [entityRef],
    state: OPEN_STATES,
    sort: 'plannedStart',
    limit: RELEASES,
    totalItems: 'exclude',
  });
  const items = evidence.data?.pages.flatMap(page => page.items);
  const error = scope.error ?? evidence.error;

  return (
    <EvidencePanel
      title={t('testing.title')}
      target={targetOf(entityRef, scope.entityRefs, releases?.items)}
    >
      {error && !items && (
        <Paper variant="outlined">
          <EvidenceError
            error={error}
            onRetry={() => {
              scope.refetch();
              evidence.refetch();
            }}
          />
        </Paper>
      )}
      {!error && !items && <EvidenceSkeleton />}
      {items?.length === 0 && (
        <NoEvidence
          entityRef={entityRef}
          text={
            consistsOfOthers(entityRef)
              ? t('testing.empty.textSystem', { entity: title })
              : t('testing.empty.text')
          }
        />
      )}
      {items && items.length > 0 && (
        <>
          <EvidenceGroups
            groups={groupEvidence(
              items,
              releases?.items ?? [],
              scope.entityRefs ?? [],
            )}
            named={consistsOfOthers(entityRef)}
          />
          {scope.truncated && (
            <Typography variant="body2">
              {t('testing.tooMany', { limit: String(MAX_ENTITIES) })}
            </Typography>
          )}
          <Trends items={items} shown={!consistsOfOthers(entityRef)} />
          {evidence.hasNextPage && (
            <div>
              <Button
                variant="outlined"
                disabled={evidence.isFetchingNextPage}
                onClick={() => evidence.fetchNextPage()}
              >
                {evidence.isFetchingNextPage
                  ? t('shared.loading')
                  : t('testing.older')}
              </Button>
            </div>
          )}
        </>
      )}
    </EvidencePanel>
  );
}

function Trends(props: { items: Evidence[]; shown: boolean }) {
  return props.shown ? <EvidenceTrends evidence={props.items} /> : null;
}

/** What a report that is uploaded here can be about. */
function targetOf(
  entityRef: string,
  entityRefs: string[] | undefined,
  releases: Release[] | undefined,
): UploadTarget {
  const components = (entityRefs ?? [entityRef]).filter(
    ref => !consistsOfOthers(ref) || ref === entityRef,
  );
  return {
    // A report is about a component more often than about all of them.
    components: [
      ...components.filter(ref => ref !== entityRef),
      ...components.filter(ref => ref === entityRef),
    ],
    upcoming: releases ?? [],
  };
}
