import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import ReplayIcon from '@material-ui/icons/Replay';
import { violationsOf } from '@slipway/backstage-plugin-releases-common';
import { messageOf, statusOf } from '../../shared/requestStatus';
import { releasesTranslationRef } from '../../translation';
import { ErrorText } from '../ErrorText';
import { sizeText, visibleText } from '../formats';
import { OutcomeText, useCountsText } from '../StatusText';
import type { UploadItem, UploadState } from './useUploads';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    head: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    name: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    bar: { marginTop: theme.spacing(0.5), marginBottom: theme.spacing(0.5) },
  }),
  { name: 'SlipwayUploadRow' },
);

/** One report: how far it is, what was found in it, or why it was refused. */
export function UploadRow(props: {
  item: UploadItem;
  onCancel: () => void;
  onRemove: () => void;
  onRetry: () => void;
  onOpen: (evidenceId: string) => void;
}) {
  const { item, onCancel, onRemove, onRetry, onOpen } = props;
  const { file, state } = item;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const name = visibleText(file.name);

  return (
    <li className={classes.root}>
      <div className={classes.head}>
        <Typography variant="body2" className={classes.name}>
          {name}
        </Typography>
        {state.step === 'done' && (
          <>
            <OutcomeText outcome={state.evidence.outcome} />
            <Button
              size="small"
              color="primary"
              aria-label={t('testing.upload.openNamed', { file: name })}
              onClick={() => onOpen(state.evidence.id)}
            >
              {t('testing.upload.open')}
            </Button>
          </>
        )}
        {state.step === 'sending' && (
          <IconButton
            size="small"
            aria-label={t('testing.upload.cancelFile', { file: name })}
            onClick={onCancel}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        )}
        {(state.step === 'failed' || state.step === 'cancelled') && (
          <IconButton
            size="small"
            aria-label={t('testing.upload.retry', { file: name })}
            onClick={onRetry}
          >
            <ReplayIcon fontSize="small" />
          </IconButton>
        )}
        {state.step !== 'done' && state.step !== 'sending' && (
          <IconButton
            size="small"
            aria-label={t('testing.upload.removeFile', { file: name })}
            onClick={onRemove}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        )}
      </div>
      <Progress file={file} state={state} name={name} />
    </li>
  );
}

function Progress(props: { file: File; state: UploadState; name: string }) {
  const { file, state, name } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const countsText = useCountsText();

  switch (state.step) {
    case 'sending': {
      const percent = file.size > 0 ? (state.sent / file.size) * 100 : 100;
      const sent = percent >= 100;
      return (
        <>
          <LinearProgress
            className={classes.bar}
            variant={sent ? 'indeterminate' : 'determinate'}
            value={sent ? undefined : percent}
            aria-label={t('testing.upload.progress', { file: name })}
          />
          <Typography variant="caption">
            {sent
              ? t('testing.upload.reading')
              : t('testing.upload.sending', {
                  percent: String(Math.floor(percent)),
                  size: sizeText(file.size),
                })}
          </Typography>
        </>
      );
    }
    case 'done': {
      const { totals, format } = state.evidence;
      const summary =
        totals.tests > 0
          ? t('testing.upload.total', {
              count: totals.tests,
              counts: countsText(totals),
            })
          : t('testing.upload.noTests');
      return (
        <Typography variant="caption" component="div">
          {t('testing.upload.done', { summary, format })}
          {!state.created && ` ${t('testing.upload.again')}`}
        </Typography>
      );
    }
    case 'failed':
      return <Problem error={state.error} />;
    case 'cancelled':
      return (
        <Typography variant="caption">
          {t('testing.upload.cancelled')}
        </Typography>
      );
    default:
      return (
        <Typography variant="caption">{t('testing.upload.waiting')}</Typography>
      );
  }
}

/** Why a report was refused, with field and rule; its place stands in the message. */
function Problem(props: { error: unknown }) {
  const { error } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const violations = violationsOf(error);
  const messages =
    violations.length > 0
      ? violations.map(({ field, rule, message }) =>
          t('testing.upload.violation', { field, rule, message }),
        )
      : [
          statusOf(error) === undefined
            ? t('testing.upload.unreachable')
            : messageOf(error),
        ];

  return (
    <>
      {messages.map(message => (
        <ErrorText key={message}>{visibleText(message)}</ErrorText>
      ))}
    </>
  );
}
