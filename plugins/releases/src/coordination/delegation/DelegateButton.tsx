import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { visuallyHidden } from '../../shared/visuallyHidden';
import { toDateTime } from '../../shared/windowText';
import { releasesTranslationRef } from '../../translation';
import { DelegateDialog } from './DelegateDialog';

const useStyles = makeStyles(
  { hidden: visuallyHidden },
  { name: 'SlipwayDelegateButton' },
);

/** Opens the dialog in which the viewer names somebody who decides in their place. */
export function DelegateButton() {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [open, setOpen] = useState(false);
  const [announcement, setAnnouncement] = useState('');
  const day = (instant: string) =>
    toDateTime(instant).toLocaleString(DateTime.DATE_MED);

  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {t('inbox.delegation.open')}
      </Button>
      {open && (
        <DelegateDialog
          onClose={() => setOpen(false)}
          onDone={({ start, end }) => {
            setOpen(false);
            setAnnouncement(
              t('inbox.delegation.done', { from: day(start), until: day(end) }),
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
