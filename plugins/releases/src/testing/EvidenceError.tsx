import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import LockIcon from '@material-ui/icons/LockOutlined';
import SearchIcon from '@material-ui/icons/Search';
import { EmptyState } from '../shared/EmptyState';
import { RequestError } from '../shared/RequestError';
import { messageOf, statusOf } from '../shared/requestStatus';
import { releasesTranslationRef } from '../translation';

/** Why evidence could not be loaded; what is only true of releases is not said of it. */
export function EvidenceError(props: { error: unknown; onRetry: () => void }) {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(releasesTranslationRef);

  switch (statusOf(error)) {
    case 403:
      return (
        <div role="alert">
          <EmptyState icon={<LockIcon />} title={t('testing.denied')}>
            {messageOf(error)}
          </EmptyState>
        </div>
      );
    case 404:
      return (
        <div role="alert">
          <EmptyState icon={<SearchIcon />} title={t('testing.gone.title')}>
            {t('testing.gone.text')}
          </EmptyState>
        </div>
      );
    default:
      return <RequestError error={error} onRetry={onRetry} />;
  }
}
