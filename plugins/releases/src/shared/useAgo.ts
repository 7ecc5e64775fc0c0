import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { releasesTranslationRef } from '../translation';
import { useNow } from './useNow';
import { toDateTime } from './windowText';

/**
 * How long ago something happened. What the backend has just recorded is never
 * in the future, although its clock may be ahead of the viewer's.
 */
export function useAgo(): (instant: string) => string {
  const { t } = useTranslationRef(releasesTranslationRef);
  const now = useNow();

  return instant => {
    const at = toDateTime(instant);
    return at > now.minus({ minutes: 1 })
      ? t('shared.justNow')
      : at.toRelative({ base: now }) ?? '';
  };
}
