import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import CloudOffIcon from '@material-ui/icons/CloudOff';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import LockIcon from '@material-ui/icons/LockOutlined';
import SearchIcon from '@material-ui/icons/Search';
import { releasesTranslationRef } from '../translation';
import { EmptyState } from './EmptyState';
import { messageOf, statusOf } from './requestStatus';

export type RequestErrorProps = {
  error: unknown;
  /** Sends the request again; without it there is no button. */
  onRetry?: () => void;
  dense?: boolean;
  headingLevel?: 2 | 3 | 4;
};

/** What stands in the place of content that could not be loaded: why, and the way out. */
export function RequestError(props: RequestErrorProps) {
  const { error, onRetry, dense, headingLevel } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const explanation = useExplanation(error);

  return (
    <div role="alert">
      <EmptyState
        dense={dense}
        headingLevel={headingLevel}
        icon={explanation.icon}
        title={explanation.title}
        action={
          onRetry &&
          explanation.retryable && (
            <Button variant="outlined" color="primary" onClick={onRetry}>
              {t('shared.retry')}
            </Button>
          )
        }
      >
        {explanation.text}
      </EmptyState>
    </div>
  );
}

function useExplanation(error: unknown) {
  const { t } = useTranslationRef(releasesTranslationRef);
  const status = statusOf(error);
  const details = t('shared.error.details', { message: messageOf(error) });

  switch (status) {
    case 403:
      return {
        icon: <LockIcon />,
        title: t('shared.error.notAllowedTitle'),
        text: t('shared.error.notAllowed'),
        retryable: false,
      };
    case 404:
      return {
        icon: <SearchIcon />,
        title: t('shared.error.notFoundTitle'),
        text: t('shared.error.notFound'),
        retryable: false,
      };
    case 503:
      return {
        icon: <CloudOffIcon />,
        title: t('shared.error.catalogDownTitle'),
        text: (
          <>
            {t('shared.error.catalogDown')}
            <br />
            {details}
          </>
        ),
        retryable: true,
      };
    case undefined:
      return {
        icon: <CloudOffIcon />,
        title: t('shared.error.unreachableTitle'),
        text: t('shared.error.unreachable'),
        retryable: true,
      };
    default:
      return {
        icon: <ErrorOutlineIcon />,
        title: t('shared.error.title'),
        text: details,
        retryable: true,
      };
  }
}
