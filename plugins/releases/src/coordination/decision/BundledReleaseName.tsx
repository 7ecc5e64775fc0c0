import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { releaseRouteRef } from '../../routes';
import { useRelease } from '../../shared/queries';
import { releasesTranslationRef } from '../../translation';

/** A release by its title; without it where the viewer may not see it. */
export function BundledReleaseName(props: { id: string }) {
  const { id } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const releaseLink = useRouteRef(releaseRouteRef);
  const { data, error } = useRelease(id);

  return error ? (
    <>{t('approvals.difference.unseenRelease')}</>
  ) : (
    <Link to={releaseLink({ id })}>
      {data?.title ?? t('approvals.difference.release')}
    </Link>
  );
}
