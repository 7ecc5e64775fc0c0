import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { releaseTableRouteRef } from '../../routes';
import { EmptyState } from '../../shared/EmptyState';
import { EntityRefList } from '../../shared/EntityRefList';
import { RequestError } from '../../shared/RequestError';
import { toggleStyles } from '../../shared/toggleStyles';
import { releasesTranslationRef } from '../../translation';
import { DelegationList } from '../delegation/DelegationList';
import { useInbox } from '../queries';
import { InboxList } from './InboxList';
import { InboxState, useInboxParams } from './useInboxParams';

const SKELETON_ROWS = [1, 2, 3, 4];

const useStyles = makeStyles(
  theme => ({
    toggle: toggleStyles(theme),
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
    },
    top: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      marginBottom: theme.spacing(2),
    },
    head: { padding: theme.spacing(1.5, 2, 0) },
    paper: { position: 'relative' },
    progress: { position: 'absolute', left: 0, right: 0, top: 0 },
    skeleton: { padding: theme.spacing(2) },
    more: { padding: theme.spacing(1, 2) },
  }),
  { name: 'SlipwayInboxView' },
);

/** What waits for the viewer's yes or no, what they decided, and who decides in their place. */
export function InboxView() {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const params = useInboxParams();

  return (
    <div className={classes.root}>
      <div>
        <div className={classes.top}>
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-label={t('inbox.show')}
            value={params.state}
            onChange={(_, next: InboxState | null) => {
              if (next) {
                params.showState(next);
              }
            }}
          >
            <ToggleButton value="waiting" className={classes.toggle}>
              {t('inbox.waiting')}
            </ToggleButton>
            <ToggleButton value="deferred" className={classes.toggle}>
              {t('inbox.deferred')}
            </ToggleButton>
            <ToggleButton value="decided" className={classes.toggle}>
              {t('inbox.decided')}
            </ToggleButton>
          </ToggleButtonGroup>
          {params.entityRefs.length > 0 && (
            <>
              <Typography variant="body2" component="span">
                {t('inbox.concerns', {
                  entity: <EntityRefList entityRefs={params.entityRefs} />,
                })}
              </Typography>
              <Button size="small" onClick={params.showAll}>
                {t('inbox.concernsClear')}
              </Button>
            </>
          )}
        </div>
        <InboxItems
          // What is selected and current belongs to one part of the inbox.
          key={`${params.state} ${params.entityRefs.join(' ')}`}
          state={params.state}
          entityRefs={params.entityRefs}
          onShowAll={params.showAll}
        />
      </div>
      <DelegationList />
    </div>
  );
}

const TOTAL_KEYS = {
  waiting: 'inbox.total',
  deferred: 'inbox.totalDeferred',
  decided: 'inbox.totalDecided',
} as const satisfies Record<InboxState, string>;

type InboxItemsProps = {
  state: InboxState;
  entityRefs: string[];
  onShowAll: () => void;
};

function InboxItems(props: InboxItemsProps) {
  const { state, entityRefs } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const inbox = useInbox({
    state,
    ...(entityRefs.length > 0 && { entityRef: entityRefs }),
  });
  const { data, error } = inbox;

  if (error && !data) {
    return (
      <Paper>
        <RequestError
          headingLevel={2}
          error={error}
          onRetry={() => inbox.refetch()}
        />
      </Paper>
    );
  }
  if (!data) {
    return (
      <Paper
        className={classes.skeleton}
        role="status"
        aria-label={t('inbox.loading')}
      >
        {SKELETON_ROWS.map(row => (
          <Skeleton key={row} height={56} />
        ))}
      </Paper>
    );
  }
  const items = data.pages.flatMap(page => page.items);
  if (items.length === 0) {
    return (
      <Paper>
        <NothingThere {...props} />
      </Paper>
    );
  }
  return (
    <Paper className={classes.paper}>
      {inbox.isPlaceholderData && (
        <LinearProgress
          className={classes.progress}
          aria-label={t('inbox.loading')}
        />
      )}
      <Typography variant="h6" component="h2" className={classes.head}>
        {t(TOTAL_KEYS[state], {
          count: data.pages[0].totalItems,
        })}
      </Typography>
      <InboxList items={items} state={state} />
      {inbox.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="outlined"
            disabled={inbox.isFetchingNextPage}
            onClick={() => inbox.fetchNextPage()}
          >
            {inbox.isFetchingNextPage ? t('shared.loading') : t('inbox.more')}
          </Button>
        </div>
      )}
    </Paper>
  );
}

function NothingThere(props: InboxItemsProps) {
  const { state, entityRefs, onShowAll } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const tableLink = useRouteRef(releaseTableRouteRef);

  if (state !== 'waiting') {
    const key = state === 'decided' ? 'emptyDecided' : 'emptyDeferred';
    return (
      <EmptyState headingLevel={2} title={t(`inbox.${key}.title`)}>
        {t(`inbox.${key}.text`)}
      </EmptyState>
    );
  }
  if (entityRefs.length > 0) {
    return (
      <EmptyState
        headingLevel={2}
        title={t('inbox.emptyEntity.title', {
          entity: entityRefs.map(ref => ref.split('/')[1] ?? ref).join(', '),
        })}
        action={
          <Button variant="outlined" color="primary" onClick={onShowAll}>
            {t('inbox.concernsClear')}
          </Button>
        }
      >
        {t('inbox.emptyEntity.text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      headingLevel={2}
      title={t('inbox.empty.title')}
      action={
        <LinkButton
          variant="outlined"
          color="primary"
          to={`${tableLink()}?state=candidate`}
        >
          {t('inbox.empty.action')}
        </LinkButton>
      }
    >
      {t('inbox.empty.text')}
    </EmptyState>
  );
}
