import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useEnvironmentTitle } from '../shared/ReleaseTypeLabel';
import { visuallyHidden } from '../shared/visuallyHidden';
import { releasesTranslationRef } from '../translation';
import { ReportDeploymentDialog } from './ReportDeploymentDialog';
import type { ReportFormOptions } from './useReportForm';

const useStyles = makeStyles(
  theme => ({
    button: { marginLeft: theme.spacing(-0.5) },
    hidden: visuallyHidden,
  }),
  { name: 'SlipwayReportDeploymentButton' },
);

/** Opens the dialog in which somebody states what runs. */
export function ReportDeploymentButton(
  props: Omit<ReportFormOptions, 'onReported'>,
) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();
  const [open, setOpen] = useState(false);
  const [announcement, setAnnouncement] = useState('');

  return (
    <>
      <Button
        size="small"
        color="primary"
        className={classes.button}
        onClick={() => setOpen(true)}
      >
        {t('deployment.report.open')}
      </Button>
      {open && (
        <ReportDeploymentDialog
          {...props}
          onClose={() => setOpen(false)}
          onReported={({ version, environment }) => {
            setOpen(false);
            setAnnouncement(
              t('deployment.report.done', {
                version,
                environment: environmentTitle(environment),
              }),
            );
          }}
        />
      )}
      <span role="status" className={classes.hidden}>
        {announcement}
      </span>
    </>
  );
}
