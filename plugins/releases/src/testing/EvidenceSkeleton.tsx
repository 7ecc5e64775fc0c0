import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Skeleton from '@material-ui/lab/Skeleton';
import { releasesTranslationRef } from '../translation';

/** Stands where evidence is about to appear. */
export function EvidenceSkeleton(props: { label?: string; rows?: number }) {
  const { rows = 4 } = props;
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <div role="status" aria-label={props.label ?? t('testing.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={44} />
      ))}
    </div>
  );
}
