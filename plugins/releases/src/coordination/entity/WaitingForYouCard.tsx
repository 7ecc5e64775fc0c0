import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ApprovalInboxItem } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { approvalInboxRouteRef, releaseApprovalsRouteRef } from '../../routes';
import { visuallyHidden } from '../../shared/visuallyHidden';
import { releasesTranslationRef } from '../../translation';
import { DecisionDialog } from '../decision/DecisionDialog';
import { Due } from '../inbox/InboxRow';
import { itemKey } from '../inbox/useInboxSelection';
import { useWaiting } from '../queries';

const SHOWN = 3;

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    title: { fontWeight: 600 },
    hidden: visuallyHidden,
  }),
  { name: 'SlipwayWaitingForYouCard' },
);

/** What about an entity waits for the viewer, to be decided on the spot; nothing when nothing does. */
export function WaitingForYouCard(props: { entityRef: string }) {
  const { entityRef } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const inboxLink = useRouteRef(approvalInboxRouteRef);
  const { data } = useWaiting({ entityRef: [entityRef], limit: SHOWN });
  const [deciding, setDeciding] = useState<ApprovalInboxItem>();
  const [announcement, setAnnouncement] = useState('');
  const search = new URLSearchParams({ entityRef });

  return (
    <>
      {data && data.items.length > 0 && (
        <EntityInfoCard
          title={t('inbox.card.title')}
          footerActions={
            <Link to={`${inboxLink()}?${search}`}>
              {t('inbox.card.all', { count: data.totalItems })}
            </Link>
          }
        >
          <ul className={classes.list}>
            {data.items.map(item => (
              <li key={itemKey(item)} className={classes.item}>
                <Waiting item={item} />
                <Button
                  size="small"
                  variant="contained"
                  color="primary"
                  aria-label={t('inbox.card.reviewNamed', {
                    title: item.title,
                  })}
                  onClick={() => setDeciding(item)}
                >
                  {t('inbox.card.review')}
                </Button>
              </li>
            ))}
          </ul>
        </EntityInfoCard>
      )}
      {deciding && (
        <DecisionDialog
          releaseId={deciding.releaseId}
          title={deciding.title}
          ruleId={deciding.rule.id}
          onClose={() => setDeciding(undefined)}
          onDecided={decision => {
            setAnnouncement(
              t(`approvals.done.${decision}`, { title: deciding.title }),
            );
            setDeciding(undefined);
          }}
          onDeferred={said => {
            setAnnouncement(said);
            setDeciding(undefined);
          }}
        />
      )}
      <span role="status" className={classes.hidden}>
        {announcement}
      </span>
    </>
  );
}

/** One thing that waits: what it is, why the viewer is asked, until when. */
export function Waiting(props: { item: ApprovalInboxItem }) {
  const { title, releaseId, rule, dueAt } = props.item;
  const classes = useStyles();
  const approvalsLink = useRouteRef(releaseApprovalsRouteRef);

  return (
    <div>
      <Link className={classes.title} to={approvalsLink({ id: releaseId })}>
        {title}
      </Link>
      <Typography variant="body2">{rule.reason}</Typography>
      <Typography variant="body2">
        <Due dueAt={dueAt} />
      </Typography>
    </div>
  );
}
