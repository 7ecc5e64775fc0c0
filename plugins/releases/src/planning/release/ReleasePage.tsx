import { Link } from '@backstage/core-components';
import { useRouteRef, useRouteRefParams } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { isFinal } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { ReadinessPanel } from '../../readiness';
import { useRelease } from '../../shared/queries';
import { RequestError } from '../../shared/RequestError';
import { releaseRouteRef, rootRouteRef } from '../../routes';
import { releasesTranslationRef } from '../../translation';
import { ReleaseHeader } from './ReleaseHeader';
import { ReleaseSkeleton } from './ReleaseSkeleton';
import { ReleaseTabs } from './ReleaseTabs';

/** Everything about one release. */
export function ReleasePage() {
  const { id } = useRouteRefParams(releaseRouteRef);
  const { t } = useTranslationRef(releasesTranslationRef);
  const rootLink = useRouteRef(rootRouteRef);
  const { data: release, error, refetch } = useRelease(id);
  const [environment, setEnvironment] = useState<string>();

  // What was loaded before stays on screen when a reload in the background fails.
  if (error && !release) {
    return (
      <>
        <RequestError
          error={error}
          onRetry={() => refetch()}
          headingLevel={2}
        />
        <Typography align="center">
          <Link to={rootLink()}>{t('release.all')}</Link>
        </Typography>
      </>
    );
  }
  if (!release) {
    return <ReleaseSkeleton />;
  }
  return (
    <>
      <ReleaseHeader release={release} environment={environment} />
      <ReleaseTabs
        release={release}
        aside={
          // What is over is not going to be deployed, ready or not.
          !isFinal(release.state) && (
            <ReadinessPanel
              release={release}
              environment={environment}
              onEnvironmentChange={setEnvironment}
            />
          )
        }
      />
    </>
  );
}
