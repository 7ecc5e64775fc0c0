import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useEffect, useId } from 'react';
import { releasesTranslationRef } from '../../translation';

/** Asks before what was entered is lost. */
export function LeaveGuard(props: {
  dirty: boolean;
  open: boolean;
  onStay: () => void;
  onLeave: () => void;
}) {
  const { dirty, open, onStay, onLeave } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const titleId = useId();
  const textId = useId();

  useEffect(() => {
    if (!dirty) {
      return undefined;
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);

  return (
    <Dialog
      open={open}
      onClose={onStay}
      aria-labelledby={titleId}
      aria-describedby={textId}
    >
      <DialogTitle id={titleId}>{t('editor.leave.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText id={textId}>
          {t('editor.leave.description')}
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onLeave}>{t('editor.leave.leave')}</Button>
        <Button onClick={onStay} color="primary" variant="contained">
          {t('editor.leave.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
