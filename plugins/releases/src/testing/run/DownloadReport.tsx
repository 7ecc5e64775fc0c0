import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import GetAppIcon from '@material-ui/icons/GetApp';
import type { Evidence } from '@slipway/backstage-plugin-releases-common';
import { useMutation } from '@tanstack/react-query';
import { messageOf } from '../../shared/requestStatus';
import { releasesTranslationRef } from '../../translation';
import { ErrorText } from '../ErrorText';
import { useReportTransfer } from '../reportTransfer';

const useStyles = makeStyles(
  theme => ({
    secondary: { color: theme.palette.text.secondary },
  }),
  { name: 'SlipwayDownloadReport' },
);

/** Fetches the report as it was uploaded and hands it to the browser as a file. */
export function DownloadReport(props: { run: Evidence }) {
  const { run } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const transfer = useReportTransfer();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => transfer.download(run.id),
    // A link could not carry the viewer's token.
    onSuccess: blob => save(blob, `${run.id}.${run.format}.txt`),
  });

  if (!run.reportKept) {
    return (
      <Typography variant="body2" className={classes.secondary}>
        {t('testing.run.notKept')}
      </Typography>
    );
  }
  return (
    <>
      <Button
        size="small"
        color="primary"
        startIcon={<GetAppIcon />}
        disabled={isPending}
        onClick={() => mutate()}
      >
        {isPending ? t('testing.run.downloading') : t('testing.run.download')}
      </Button>
      {error && (
        <ErrorText>
          {t('testing.run.downloadFailed', { message: messageOf(error) })}
        </ErrorText>
      )}
    </>
  );
}

function save(blob: Blob, name: string) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
