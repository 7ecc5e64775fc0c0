import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { readableFieldErrors } from '../../planning/editor/form/errorTextColor';
import { visuallyHidden } from '../../shared/visuallyHidden';
import { releasesTranslationRef } from '../../translation';
import { useRunParams } from '../run/useRunParams';
import { DropZone } from './DropZone';
import { UploadFields } from './UploadFields';
import { UploadRow } from './UploadRow';
import type { UploadTarget } from './uploadTarget';
import { useUploadForm } from './useUploadForm';
import { UploadItem, useUploads } from './useUploads';

const useStyles = makeStyles(
  theme => ({
    content: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      ...readableFieldErrors(theme),
    },
    text: { marginBottom: 0 },
    files: { listStyle: 'none', margin: 0, padding: 0 },
    announced: visuallyHidden,
  }),
  { name: 'SlipwayUploadDialog' },
);

/** Takes reports and what they are about; closing it cancels what is not there yet. */
export function UploadDialog(props: {
  target: UploadTarget;
  onClose: () => void;
}) {
  const { target, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { open } = useRunParams();
  const uploads = useUploads();
  const { items, busy } = uploads;
  const form = useUploadForm(target, items.length);
  const titleId = useId();
  const textId = useId();
  const over =
    items.length > 0 && items.every(({ state }) => state.step === 'done');

  const send = (only?: number) => {
    const about = form.check();
    if (about) {
      uploads.start(about, only);
    }
  };

  return (
    <Dialog
      open
      onClose={busy ? undefined : onClose}
      aria-labelledby={titleId}
      aria-describedby={textId}
      maxWidth="sm"
      fullWidth
    >
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault();
          event.stopPropagation();
          send();
        }}
      >
        <DialogTitle id={titleId}>{t('testing.upload.title')}</DialogTitle>
        <DialogContent className={classes.content}>
          <DialogContentText id={textId} className={classes.text}>
            {t('testing.upload.text')}
          </DialogContentText>
          <UploadFields target={target} form={form} />
          <DropZone
            onFiles={uploads.add}
            problem={form.problems.of('files')?.message}
          />
          {items.length > 0 && (
            <ul
              className={classes.files}
              aria-label={t('testing.upload.files')}
            >
              {items.map(item => (
                <UploadRow
                  key={item.id}
                  item={item}
                  onCancel={() => uploads.cancel(item.id)}
                  onRemove={() => uploads.remove(item.id)}
                  onRetry={() => send(item.id)}
                  onOpen={evidenceId => {
                    onClose();
                    open(evidenceId);
                  }}
                />
              ))}
            </ul>
          )}
          <div role="status" className={classes.announced}>
            <Announcement items={items} />
          </div>
        </DialogContent>
        <DialogActions>
          {busy ? (
            <Button onClick={uploads.cancelAll}>
              {t('testing.upload.cancelAll')}
            </Button>
          ) : (
            <Button onClick={onClose}>{t('testing.upload.close')}</Button>
          )}
          {!over && (
            <Button
              type="submit"
              variant="contained"
              color="primary"
              disabled={busy}
            >
              {busy ? t('shared.working') : t('testing.upload.submit')}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Announcement(props: { items: UploadItem[] }) {
  const { items } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const number = (step: UploadItem['state']['step']) =>
    items.filter(({ state }) => state.step === step).length;
  const done = number('done');
  const failed = number('failed');

  if (done + failed === 0) {
    return null;
  }
  const counted = { done: String(done), total: String(items.length) };
  return (
    <>
      {failed > 0
        ? t('testing.upload.announcedFailed', {
            ...counted,
            failed: String(failed),
          })
        : t('testing.upload.announced', counted)}
    </>
  );
}
