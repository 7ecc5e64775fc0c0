import { MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import Skeleton from '@material-ui/lab/Skeleton';
import type { ReleaseComment } from '@slipway/backstage-plugin-releases-common';
import { useId, useState } from 'react';
import { EntityOrText } from '../../shared/EntityRefList';
import { RequestError } from '../../shared/RequestError';
import { messageOf } from '../../shared/requestStatus';
import { useAgo } from '../../shared/useAgo';
import { releasesTranslationRef } from '../../translation';
import { useAddComment, useComments } from '../queries';

const MAX_LENGTH = 5000;

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    comment: { paddingBottom: theme.spacing(1) },
    secondary: { color: theme.palette.text.secondary },
    form: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
    },
  }),
  { name: 'SlipwayConversation' },
);

/** What people said about the release; nothing of it is a decision. */
export function Conversation(props: { releaseId: string }) {
  const { releaseId } = props;
  const { data, error, refetch } = useComments(releaseId);

  if (error && !data) {
    return (
      <RequestError
        dense
        headingLevel={4}
        error={error}
        onRetry={() => refetch()}
      />
    );
  }
  return (
    <>
      {data ? <Comments comments={data} /> : <Skeleton height={48} />}
      <AddComment releaseId={releaseId} />
    </>
  );
}

function Comments(props: { comments: ReleaseComment[] }) {
  const { comments } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const ago = useAgo();

  if (comments.length === 0) {
    return (
      <Typography variant="body2" className={classes.secondary}>
        {t('approvals.conversation.empty')}
      </Typography>
    );
  }
  return (
    <ol className={classes.list} aria-label={t('approvals.conversation.list')}>
      {comments.map(({ id, author, text, at }) => (
        <li key={id} className={classes.comment}>
          <Typography
            variant="caption"
            component="div"
            className={classes.secondary}
          >
            {t('approvals.conversation.by', {
              person: <EntityOrText entityRef={author} />,
              when: ago(at),
            })}
          </Typography>
          <MarkdownContent content={text} />
        </li>
      ))}
    </ol>
  );
}

function AddComment(props: { releaseId: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [text, setText] = useState('');
  const { mutateAsync, isPending, error } = useAddComment(props.releaseId);
  const id = useId();

  return (
    <form
      className={classes.form}
      onSubmit={async event => {
        event.preventDefault();
        try {
          await mutateAsync(text.trim());
          setText('');
        } catch {
          // The mutation keeps the error; the text stays.
        }
      }}
    >
      <TextField
        id={id}
        variant="outlined"
        size="small"
        fullWidth
        multiline
        maxRows={12}
        label={t('approvals.conversation.add')}
        helperText={t('approvals.conversation.help')}
        value={text}
        onChange={event => setText(event.target.value)}
        inputProps={{ maxLength: MAX_LENGTH }}
      />
      {error && (
        <Alert severity="error">
          {t('approvals.conversation.failed', { message: messageOf(error) })}
        </Alert>
      )}
      <Button
        type="submit"
        size="small"
        variant="outlined"
        disabled={isPending || !text.trim()}
      >
        {t('approvals.conversation.send')}
      </Button>
    </form>
  );
}
