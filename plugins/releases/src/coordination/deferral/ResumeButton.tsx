import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { messageOf } from '../../shared/requestStatus';
import { releasesTranslationRef } from '../../translation';
import { useResume } from '../queries';

/** Takes a decision that the viewer put aside back up, at once. */
export function ResumeButton(props: {
  releaseId: string;
  ruleId: string;
  title: string;
  onDone: (announcement: string) => void;
}) {
  const { releaseId, ruleId, title, onDone } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const { mutate, isPending, error } = useResume();

  return (
    <>
      <Button
        size="small"
        color="primary"
        disabled={isPending}
        aria-label={t('deferrals.resumeNamed', { title })}
        onClick={() =>
          mutate(
            { releaseId, ruleId },
            {
              onSuccess: () => onDone(t('deferrals.resumed', { title })),
            },
          )
        }
      >
        {isPending ? t('shared.working') : t('deferrals.resume')}
      </Button>
      {error && (
        <Typography role="alert" variant="body2" color="error">
          {t('deferrals.resumeFailed', { message: messageOf(error) })}
        </Typography>
      )}
    </>
  );
}
