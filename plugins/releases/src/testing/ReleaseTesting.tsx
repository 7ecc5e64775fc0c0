import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import type { ReleaseDetail } from '@slipway/backstage-plugin-releases-common';
import { releasesTranslationRef } from '../translation';
import { EvidenceError } from './EvidenceError';
import { EvidenceGroups } from './EvidenceGroups';
import { EvidencePanel } from './EvidencePanel';
import { EvidenceSkeleton } from './EvidenceSkeleton';
import { EntityEvidence, seriesOf } from './groupEvidence';
import { NoEvidence } from './NoEvidence';
import { useReleaseEvidence } from './queries';

/** What proves that the versions of a release work, by component. */
export function ReleaseTesting(props: { release: ReleaseDetail }) {
  const { release } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data, error, refetch } = useReleaseEvidence(release.id);

  return (
    <EvidencePanel
      title={t('testing.releaseTitle')}
      target={{
        releaseId: release.id,
        components: release.components.map(({ entityRef }) => entityRef),
        upcoming: [release],
      }}
    >
      {/* The criteria of the release belong here, above what meets them. */}
      {error && !data && (
        <Paper variant="outlined">
          <EvidenceError error={error} onRetry={() => refetch()} />
        </Paper>
      )}
      {!error && !data && <EvidenceSkeleton />}
      {data?.length === 0 && (
        <NoEvidence
          entityRef={release.components[0]?.entityRef}
          version={release.components[0]?.version}
          text={t('testing.empty.release')}
        />
      )}
      {data && data.length > 0 && (
        <EvidenceGroups
          named
          groups={release.components.map(
            ({ entityRef, version }): EntityEvidence => ({
              entityRef,
              versions: [
                {
                  version,
                  series: seriesOf(
                    data.filter(one => one.entityRef === entityRef),
                  ),
                },
              ],
            }),
          )}
        />
      )}
    </EvidencePanel>
  );
}
