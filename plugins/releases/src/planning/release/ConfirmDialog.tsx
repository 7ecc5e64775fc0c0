import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Alert from '@material-ui/lab/Alert';
import {
  ReleaseDetail,
  validateSubmission,
  Violation,
  violationsOf,
} from '@slipway/backstage-plugin-releases-common';
import { useId, useState } from 'react';
import { WhoWillBeAsked } from '../../coordination/release';
import { editReleaseRouteRef } from '../../routes';
import { messageOf, statusOf } from '../../shared/requestStatus';
import { useNow } from '../../shared/useNow';
import { releasesTranslationRef } from '../../translation';
import { ConfirmedAction, useConfirmedAction } from './useConfirmedAction';

const MAX_COMMENT = 2000;

type ConfirmDialogProps = {
  action: ConfirmedAction;
  release: ReleaseDetail;
  onClose: () => void;
  onDone: (action: ConfirmedAction) => void;
};

/** Says what an action leads to before it is done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { action, release } = props;
  const now = useNow().toUTC().toISO() ?? '';
  const missing =
    action === 'submit' ? validateSubmission(release, { now }) : [];

  return missing.length > 0 ? (
    <NotReadyDialog {...props} missing={missing} />
  ) : (
    <ConsequenceDialog {...props} />
  );
}

function ConsequenceDialog(props: ConfirmDialogProps) {
  const { action, release, onClose, onDone } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const [comment, setComment] = useState('');
  const { run, running, error } = useConfirmedAction(action, release);
  const titleId = useId();
  const textId = useId();
  const commentId = useId();
  const close = running ? undefined : onClose;
  const components = t('release.confirm.components', {
    count: release.components.length,
  });
  const windows = t('release.confirm.windows', {
    count: release.windows.length,
  });

  return (
    <Dialog
      open
      onClose={close}
      aria-labelledby={titleId}
      aria-describedby={textId}
      maxWidth="sm"
      fullWidth
    >
      <form
        onSubmit={async event => {
          event.preventDefault();
          if (await run(comment)) {
            onDone(action);
          }
        }}
      >
        <DialogTitle id={titleId}>
          {t(`release.confirm.${action}Title`, { title: release.title })}
        </DialogTitle>
        <DialogContent>
          <DialogContentText id={textId}>
            {action === 'reopen' || action === 'close'
              ? t(`release.confirm.${action}Text`)
              : t(`release.confirm.${action}Text`, { components, windows })}
          </DialogContentText>
          {action === 'submit' && <WhoWillBeAsked releaseId={release.id} />}
          {action !== 'delete' && (
            <TextField
              id={commentId}
              label={t('release.confirm.comment')}
              helperText={t('release.confirm.commentHelp')}
              value={comment}
              onChange={event => setComment(event.target.value)}
              variant="outlined"
              fullWidth
              multiline
              minRows={2}
              maxRows={8}
              inputProps={{ maxLength: MAX_COMMENT }}
            />
          )}
          {error && <Refusal error={error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={close} disabled={running}>
            {t('release.confirm.back')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={running}
          >
            {running
              ? t('release.confirm.working')
              : t(`release.actions.${action}`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Refusal(props: { error: unknown }) {
  const { error } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const violations = violationsOf(error);
  const text = () => {
    switch (statusOf(error)) {
      case 412:
        return t('release.confirm.stale');
      case 404:
        return t('release.confirm.gone');
      default:
        return messageOf(error);
    }
  };

  return (
    <Alert severity="error">
      {violations.length > 0 ? <Violations violations={violations} /> : text()}
    </Alert>
  );
}

function NotReadyDialog(props: ConfirmDialogProps & { missing: Violation[] }) {
  const { release, missing, onClose } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const editLink = useRouteRef(editReleaseRouteRef);
  const titleId = useId();

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm">
      <DialogTitle id={titleId}>
        {t('release.confirm.notReadyTitle', { title: release.title })}
      </DialogTitle>
      <DialogContent>
        <Violations violations={missing} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('release.confirm.back')}</Button>
        {release.allowedActions.includes('update') && (
          <LinkButton
            variant="contained"
            color="primary"
            to={editLink({ id: release.id })}
          >
            {t('release.confirm.complete')}
          </LinkButton>
        )}
      </DialogActions>
    </Dialog>
  );
}

function Violations(props: { violations: Violation[] }) {
  return (
    <ul>
      {props.violations.map(({ field, rule, message }) => (
        <li key={`${field} ${rule}`}>{message}</li>
      ))}
    </ul>
  );
}
