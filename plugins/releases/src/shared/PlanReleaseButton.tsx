import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import { releaseCreatePermission } from '@slipway/backstage-plugin-releases-common';
import { newReleaseRouteRef } from '../routes';
import { releasesTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    denied: {
      color: theme.palette.text.secondary,
      cursor: 'default',
    },
  }),
  { name: 'SlipwayPlanReleaseButton' },
);

/** Leads to the form for a new release, or says why this viewer cannot plan one. */
export function PlanReleaseButton(props: {
  /** What the release is for, to fill in the form. */
  entityRef?: string;
  variant?: 'contained' | 'outlined';
}) {
  const { entityRef, variant = 'contained' } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const newRelease = useRouteRef(newReleaseRouteRef);
  const { allowed, loading } = usePermission({
    permission: releaseCreatePermission,
  });
  const query = entityRef
    ? `?${new URLSearchParams({ entityRef }).toString()}`
    : '';

  if (allowed) {
    return (
      <LinkButton
        // The button component calls every link of another make a button.
        role={undefined}
        variant={variant}
        color="primary"
        startIcon={<AddIcon />}
        to={`${newRelease()}${query}`}
      >
        {t('shared.planRelease')}
      </LinkButton>
    );
  }
  const reason = loading ? '' : t('shared.planReleaseDenied');
  return (
    <Tooltip title={reason}>
      {/* A disabled button takes no focus, and its reason must be reachable by keyboard. */}
      <Button
        variant="outlined"
        className={classes.denied}
        startIcon={<AddIcon />}
        aria-disabled
        disableRipple
        disableElevation
      >
        {t('shared.planRelease')}
      </Button>
    </Tooltip>
  );
}
