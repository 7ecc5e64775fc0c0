import { Link, MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { BackOutPlan } from '@slipway/backstage-plugin-releases-common';
import { dayTimeAndZone, toDateTime } from '../../../shared/windowText';
import { releasesTranslationRef } from '../../../translation';

/** How the release is undone, and whether anybody tried. */
export function BackOutPlanView(props: { plan: BackOutPlan }) {
  const { description, rehearsedAt, rehearsalUrl } = props.plan;
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <>
      <MarkdownContent content={description} />
      <Typography variant="body2" color="textSecondary">
        {rehearsedAt
          ? t('release.plan.rehearsed', {
              date: dayTimeAndZone(toDateTime(rehearsedAt)),
            })
          : t('release.plan.notRehearsed')}{' '}
        {rehearsalUrl && (
          <Link to={rehearsalUrl}>{t('release.plan.rehearsalRecord')}</Link>
        )}
      </Typography>
    </>
  );
}
