import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Release } from '@slipway/backstage-plugin-releases-common';
import { usePolicy } from '../../shared/queries';
import { releasesTranslationRef } from '../../translation';

/**
 * Why a release has no approval rule: its type asks nobody, or it was brought
 * over from elsewhere when the decision was already taken.
 */
export function useNoRulesText(
  release: Pick<Release, 'type' | 'state'>,
): string {
  const { t } = useTranslationRef(releasesTranslationRef);
  const policy = usePolicy();
  const type = policy.data?.types.find(({ name }) => name === release.type);
  const asksAlways = type?.approvals?.some(({ when }) => when === 'always');

  return asksAlways && release.state !== 'candidate'
    ? t('approvals.state.broughtOver')
    : t('approvals.state.notNeeded');
}
