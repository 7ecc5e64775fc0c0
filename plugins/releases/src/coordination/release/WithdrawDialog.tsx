import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Alert from '@material-ui/lab/Alert';
import { useId, useState } from 'react';
import { messageOf } from '../../shared/requestStatus';
import { releasesTranslationRef } from '../../translation';
import { useWithdraw } from '../queries';

const MAX_COMMENT = 2000;

/** Takes back the viewer's own decision after saying what that means. */
export function WithdrawDialog(props: {
  releaseId: string;
  ruleId: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const { releaseId, ruleId, onClose, onDone } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const [comment, setComment] = useState('');
  const { mutateAsync, isPending, error } = useWithdraw(releaseId);
  const titleId = useId();
  const textId = useId();
  const commentId = useId();

  return (
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      aria-labelledby={titleId}
      aria-describedby={textId}
      maxWidth="sm"
      fullWidth
    >
      <form
        onSubmit={async event => {
          event.preventDefault();
          try {
            await mutateAsync({
              ruleId,
              comment: comment.trim() || undefined,
            });
            onDone();
          } catch {
            // The mutation keeps the error for the dialog to show.
          }
        }}
      >
        <DialogTitle id={titleId}>{t('approvals.withdraw.title')}</DialogTitle>
        <DialogContent>
          <DialogContentText id={textId}>
            {t('approvals.withdraw.text')}
          </DialogContentText>
          <TextField
            id={commentId}
            label={t('approvals.withdraw.comment')}
            value={comment}
            onChange={event => setComment(event.target.value)}
            variant="outlined"
            fullWidth
            multiline
            minRows={2}
            maxRows={8}
            inputProps={{ maxLength: MAX_COMMENT }}
          />
          {error && <Alert severity="error">{messageOf(error)}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={isPending}>
            {t('shared.back')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={isPending}
          >
            {isPending ? t('shared.working') : t('approvals.mine.withdraw')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
