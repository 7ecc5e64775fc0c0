import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import CloudUploadIcon from '@material-ui/icons/CloudUpload';
import { releaseEvidenceUploadPermission } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { releasesTranslationRef } from '../../translation';
import { UploadDialog } from './UploadDialog';
import type { UploadTarget } from './uploadTarget';

const useStyles = makeStyles(
  theme => ({
    denied: { color: theme.palette.text.secondary, cursor: 'default' },
  }),
  { name: 'SlipwayUploadButton' },
);

/** Opens the upload, or says why this viewer cannot bring evidence. */
export function UploadButton(props: { target: UploadTarget }) {
  const { target } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [open, setOpen] = useState(false);
  const { allowed, loading } = usePermission({
    permission: releaseEvidenceUploadPermission,
  });

  if (target.components.length === 0) {
    return null;
  }
  if (!allowed) {
    return (
      <Tooltip title={loading ? '' : t('testing.upload.denied')}>
        {/* A disabled button takes no focus, and its reason must be reachable by keyboard. */}
        <Button
          variant="outlined"
          className={classes.denied}
          startIcon={<CloudUploadIcon />}
          aria-disabled
          disableRipple
          disableElevation
        >
          {t('testing.upload.button')}
        </Button>
      </Tooltip>
    );
  }
  return (
    <>
      <Button
        variant="outlined"
        color="primary"
        startIcon={<CloudUploadIcon />}
        onClick={() => setOpen(true)}
      >
        {t('testing.upload.button')}
      </Button>
      {open && <UploadDialog target={target} onClose={() => setOpen(false)} />}
    </>
  );
}
