import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { ReleaseHistory } from '@slipway/backstage-plugin-releases-common';
import { releasesTranslationRef } from '../translation';

/** Whether the record can be trusted: the result of checking its chain of hashes. */
export function ChainVerdict(props: {
  verification: ReleaseHistory['verification'];
}) {
  const { intact, length, brokenAt, reason } = props.verification;
  const { t } = useTranslationRef(releasesTranslationRef);

  return intact ? (
    <Alert severity="success" role="status">
      <AlertTitle>{t('history.intact', { count: length })}</AlertTitle>
      {t('history.intactHelp')}
    </Alert>
  ) : (
    <Alert severity="error">
      <AlertTitle>
        {t('history.broken', {
          entry: String(brokenAt ?? length + 1),
          reason: reason ?? t('history.brokenUnknown'),
        })}
      </AlertTitle>
      {t('history.brokenHelp')}
    </Alert>
  );
}
