import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemText from '@material-ui/core/ListItemText';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { boardRouteRef } from '../routes';
import { EmptyState } from '../shared/EmptyState';
import { RequestError } from '../shared/RequestError';
import { releasesTranslationRef } from '../translation';
import { periodText } from './boardPeriod';
import { BoardState } from './BoardState';
import { ConveneDialog } from './ConveneDialog';
import { useBoards } from './queries';

const useStyles = makeStyles(
  theme => ({
    top: {
      display: 'flex',
      justifyContent: 'flex-end',
      marginBottom: theme.spacing(2),
    },
    title: { fontWeight: 600 },
    secondary: {
      ...theme.typography.body2,
      color: theme.palette.text.secondary,
    },
    more: { marginTop: theme.spacing(1) },
  }),
  { name: 'SlipwayBoardList' },
);

/** The sittings of the change board, the newest first. */
export function BoardList() {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const boardLink = useRouteRef(boardRouteRef);
  const navigate = useNavigate();
  const [convening, setConvening] = useState(false);
  const {
    data,
    error,
    refetch,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = useBoards();

  if (error) {
    return <RequestError error={error} onRetry={() => refetch()} />;
  }
  if (!data) {
    return (
      <Skeleton
        variant="rect"
        height={240}
        role="status"
        aria-label={t('boards.loading')}
      />
    );
  }
  const boards = data.pages.flatMap(({ items }) => items);
  const { mayConvene } = data.pages[0];
  const convene = mayConvene && (
    <Button
      variant={boards.length > 0 ? 'outlined' : 'contained'}
      color="primary"
      onClick={() => setConvening(true)}
    >
      {t('boards.convene')}
    </Button>
  );

  return (
    <>
      {boards.length === 0 ? (
        <Paper variant="outlined">
          <EmptyState title={t('boards.empty.title')} action={convene}>
            {t('boards.empty.text')} {!mayConvene && t('boards.empty.mayNot')}
          </EmptyState>
        </Paper>
      ) : (
        <>
          {convene && <div className={classes.top}>{convene}</div>}
          <Paper variant="outlined">
            <List disablePadding aria-label={t('boards.list')}>
              {boards.map((board, index) => (
                <ListItem key={board.id} divider={index < boards.length - 1}>
                  <ListItemText
                    disableTypography
                    primary={
                      <Link
                        className={classes.title}
                        to={boardLink({ boardId: board.id })}
                      >
                        {board.title}
                      </Link>
                    }
                    secondary={
                      <div className={classes.secondary}>
                        {periodText(board)} · <BoardState board={board} /> ·{' '}
                        <EntityRefLink entityRef={board.convenedBy} hideIcon />
                      </div>
                    }
                  />
                </ListItem>
              ))}
            </List>
          </Paper>
          {hasNextPage && (
            <Button
              className={classes.more}
              disabled={isFetchingNextPage}
              onClick={() => fetchNextPage()}
            >
              {t('boards.more')}
            </Button>
          )}
        </>
      )}
      {convening && (
        <ConveneDialog
          onClose={() => setConvening(false)}
          onConvened={board => navigate(boardLink({ boardId: board.id }))}
        />
      )}
    </>
  );
}
