import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import EditIcon from '@material-ui/icons/Edit';
import {
  isFinal,
  lifecycleActions,
  ReleaseDetail,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { waitsForViewer } from '../../coordination/decision/decisionTarget';
import { useApprovals, useViewer } from '../../coordination/queries';
import { editReleaseRouteRef, releaseApprovalsRouteRef } from '../../routes';
import { visuallyHidden } from '../../shared/visuallyHidden';
import { releasesTranslationRef } from '../../translation';
import { ConfirmDialog } from './ConfirmDialog';
import type { ConfirmedAction } from './useConfirmedAction';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
    },
    note: { color: theme.palette.text.secondary, maxWidth: 360 },
    hidden: visuallyHidden,
  }),
  { name: 'SlipwayReleaseActions' },
);

const PRIMARY: ConfirmedAction[] = ['submit', 'close'];
const SECONDARY: ConfirmedAction[] = ['reopen', 'cancel', 'delete'];

/** What this viewer can do with the release; what they cannot do is not there. */
export function ReleaseActions(props: { release: ReleaseDetail }) {
  const { release } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const editLink = useRouteRef(editReleaseRouteRef);
  const approvalsLink = useRouteRef(releaseApprovalsRouteRef);
  const [confirming, setConfirming] = useState<ConfirmedAction>();
  const [announcement, setAnnouncement] = useState('');
  const allowed = release.allowedActions;
  const offered = (actions: ConfirmedAction[]) =>
    actions.filter(action => allowed.includes(action));

  const reviewing = useOfferReview(release);

  return (
    <div>
      {allowed.length === 0 && !reviewing && (
        <Typography variant="body2" className={classes.note}>
          <WhyNothing release={release} />
        </Typography>
      )}
      {(allowed.length > 0 || reviewing) && (
        <div
          className={classes.root}
          role="group"
          aria-label={t('release.actions.label')}
        >
          {reviewing && (
            <LinkButton
              variant="contained"
              color="primary"
              to={approvalsLink({ id: release.id })}
            >
              {t('release.actions.review')}
            </LinkButton>
          )}
          {offered(PRIMARY).map(action => (
            <Button
              key={action}
              variant="contained"
              color="primary"
              onClick={() => setConfirming(action)}
            >
              {t(`release.actions.${action}`)}
            </Button>
          ))}
          {allowed.includes('update') && (
            <LinkButton
              variant="outlined"
              color="primary"
              startIcon={<EditIcon />}
              to={editLink({ id: release.id })}
            >
              {t('release.actions.edit')}
            </LinkButton>
          )}
          {offered(SECONDARY).map(action => (
            <Button key={action} onClick={() => setConfirming(action)}>
              {t(`release.actions.${action}`)}
            </Button>
          ))}
        </div>
      )}
      {confirming && (
        <ConfirmDialog
          action={confirming}
          release={release}
          onClose={() => setConfirming(undefined)}
          onDone={action => {
            setConfirming(undefined);
            if (action !== 'delete') {
              setAnnouncement(t(`release.done.${action}`));
            }
          }}
        />
      )}
      <span role="status" className={classes.hidden}>
        {announcement}
      </span>
    </div>
  );
}

/** Whether the viewer is asked, and the place to answer is not open already. */
function useOfferReview(release: ReleaseDetail): boolean {
  const { '*': tab } = useParams();
  const viewer = useViewer();
  const { data } = useApprovals(release.id, {
    enabled: release.state === 'candidate',
  });
  return (
    tab !== 'approvals' &&
    release.state === 'candidate' &&
    data !== undefined &&
    waitsForViewer(data, viewer)
  );
}

function WhyNothing(props: { release: ReleaseDetail }) {
  const { state } = props.release;
  const { t } = useTranslationRef(releasesTranslationRef);

  if (isFinal(state)) {
    return <>{t('release.actions.over')}</>;
  }
  return (
    <>
      {t(
        lifecycleActions(state).length === 0
          ? 'release.actions.running'
          : 'release.actions.nothing',
      )}
    </>
  );
}
