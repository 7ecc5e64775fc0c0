import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Skeleton from '@material-ui/lab/Skeleton';
import Typography from '@material-ui/core/Typography';
import type { ApprovalOverview } from '@slipway/backstage-plugin-releases-common';
import { messageOf } from '../../shared/requestStatus';
import { releasesTranslationRef } from '../../translation';
import { useApprovals } from '../queries';

/** How many people in how many teams a submission leads to. */
export function useAskedSentence(): (overview: ApprovalOverview) => string {
  const { t } = useTranslationRef(releasesTranslationRef);
  return ({ rules }) => {
    if (rules.length === 0) {
      return t('approvals.asked.nobody');
    }
    const people = new Set(rules.flatMap(({ approvers }) => approvers));
    const teams = new Set(
      rules.flatMap(({ assignee }) =>
        assignee?.startsWith('group:') ? [assignee] : [],
      ),
    );
    const unresolvable = rules.filter(
      ({ approvers, state }) =>
        approvers.length === 0 || state === 'unresolvable',
    );
    const sentences = [];
    if (people.size > 0) {
      const inWords = t('approvals.asked.people', { count: people.size });
      sentences.push(
        teams.size > 0
          ? t('approvals.asked.peopleInTeams', {
              people: inWords,
              teams: t('approvals.asked.teams', { count: teams.size }),
            })
          : t('approvals.asked.peopleOnly', { people: inWords }),
      );
    }
    if (unresolvable.length > 0) {
      sentences.push(
        t('approvals.asked.unresolvable', { count: unresolvable.length }),
      );
    }
    return sentences.join(' ');
  };
}

/** What submitting a draft means for others, before it is done. */
export function WhoWillBeAsked(props: { releaseId: string }) {
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data, error } = useApprovals(props.releaseId);
  const askedSentence = useAskedSentence();

  if (error && !data) {
    return (
      <Typography paragraph>
        {t('approvals.asked.failed', { message: messageOf(error) })}
      </Typography>
    );
  }
  return (
    <Typography paragraph role="status">
      {data ? <strong>{askedSentence(data)}</strong> : <Skeleton width="60%" />}
    </Typography>
  );
}
