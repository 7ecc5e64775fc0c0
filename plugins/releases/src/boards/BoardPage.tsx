import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { BoardDetail } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useVerdicts } from '../readiness/queries';
import { boardsRouteRef } from '../routes';
import { EmptyState } from '../shared/EmptyState';
import { FormDialog } from '../shared/FormDialog';
import { messageOf } from '../shared/requestStatus';
import { RequestError } from '../shared/RequestError';
import { releasesTranslationRef } from '../translation';
import { AgendaItem } from './AgendaItem';
import { periodText } from './boardPeriod';
import { BoardState } from './BoardState';
import { NoteField } from './NoteField';
import { useBoard, useUpdateBoard } from './queries';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      alignItems: 'flex-start',
      gap: theme.spacing(2),
      margin: theme.spacing(1, 0, 3),
    },
    agenda: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      listStyle: 'none',
      margin: theme.spacing(1, 0, 3),
      padding: 0,
    },
    notes: { padding: theme.spacing(2), marginTop: theme.spacing(1) },
  }),
  { name: 'SlipwayBoardPage' },
);

/** One sitting: every release of its period with readiness, approvals and a note. */
export function BoardPage() {
  const { boardId } = useParams();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data: board, error, refetch } = useBoard(boardId!);
  const boardsLink = useRouteRef(boardsRouteRef);

  return (
    <article>
      <Link to={boardsLink()}>{t('boards.back')}</Link>
      {error && !board && (
        <RequestError error={error} onRetry={() => refetch()} />
      )}
      {!error && !board && (
        <Skeleton
          variant="rect"
          height={320}
          role="status"
          aria-label={t('boards.agendaLoading')}
        />
      )}
      {board && <Sitting key={board.id} board={board} />}
    </article>
  );
}

function Sitting(props: { board: BoardDetail }) {
  const { board } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const update = useUpdateBoard(board.id);
  const [closing, setClosing] = useState(false);
  const verdicts = useVerdicts(board.agenda.map(({ release }) => release.id));

  return (
    <>
      <div className={classes.head}>
        <div>
          <Typography variant="h4" component="h1">
            {board.title}
          </Typography>
          <Typography component="div">
            {periodText(board)} · <BoardState board={board} /> ·{' '}
            <EntityRefLink entityRef={board.convenedBy} hideIcon />
          </Typography>
        </div>
        {board.may.note && (
          <Button
            variant="contained"
            color="primary"
            onClick={() => setClosing(true)}
          >
            {t('boards.close')}
          </Button>
        )}
      </div>

      <Typography variant="h5" component="h2">
        {t('boards.agenda')}
      </Typography>
      {board.agenda.length === 0 ? (
        <EmptyState dense title={t('boards.agendaEmpty.title')}>
          {t('boards.agendaEmpty.text')}
        </EmptyState>
      ) : (
        <ol className={classes.agenda}>
          {board.agenda.map(item => (
            <li key={item.release.id}>
              <AgendaItem
                board={board}
                item={item}
                verdict={verdicts.data?.get(item.release.id)}
              />
            </li>
          ))}
        </ol>
      )}
      {board.omitted > 0 && (
        <Typography>{t('boards.omitted', { count: board.omitted })}</Typography>
      )}

      {(board.may.note || board.notes) && (
        <>
          <Typography variant="h5" component="h2">
            {t('boards.notes')}
          </Typography>
          <Paper variant="outlined" className={classes.notes}>
            <NoteField
              label={t('boards.notes')}
              text={board.notes ?? ''}
              editable={board.may.note}
              saveLabel={t('boards.notesSave')}
              maxLength={20_000}
              onSave={async notes => {
                await update.mutateAsync({ notes });
              }}
            />
          </Paper>
        </>
      )}

      {closing && (
        <FormDialog
          title={t('boards.close')}
          text={t('boards.closeText')}
          submitLabel={t('boards.close')}
          submitting={update.isPending}
          problem={update.error ? messageOf(update.error) : undefined}
          onClose={() => setClosing(false)}
          onSubmit={async () => {
            try {
              await update.mutateAsync({ closed: true });
              setClosing(false);
              return true;
            } catch {
              // The mutation keeps the error for the dialog to show.
              return false;
            }
          }}
        />
      )}
    </>
  );
}
