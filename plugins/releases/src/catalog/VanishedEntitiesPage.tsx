import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import LockIcon from '@material-ui/icons/LockOutlined';
import Alert from '@material-ui/lab/Alert';
import Skeleton from '@material-ui/lab/Skeleton';
import type { MissingEntity } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { rootRouteRef } from '../routes';
import { EmptyState } from '../shared/EmptyState';
import { RequestError } from '../shared/RequestError';
import { messageOf, statusOf } from '../shared/requestStatus';
import { releasesTranslationRef } from '../translation';
import { useMissingEntities } from './queries';
import { Relinked, RelinkDialog } from './RelinkDialog';
import { VanishedTable } from './VanishedTable';

const LISTED_AT_MOST = 200;

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
    intro: { maxWidth: 720 },
  }),
  { name: 'SlipwayVanishedEntities' },
);

/** Entities that releases name and the catalog lost; administrators let the releases follow them. */
export function VanishedEntitiesPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const rootLink = useRouteRef(rootRouteRef);
  const [relinking, setRelinking] = useState<MissingEntity>();
  const [result, setResult] = useState<Relinked>();

  return (
    <div className={classes.root}>
      <div>
        <Link to={rootLink()}>{t('catalog.back')}</Link>
        <Typography variant="h5" component="h2">
          {t('catalog.title')}
        </Typography>
        <Typography variant="body2" className={classes.intro}>
          {t('catalog.intro')}
        </Typography>
      </div>
      <div role="status">
        {result && (
          <Alert severity="success" role="none">
            {t('catalog.done', {
              count: result.releases,
              from: result.from,
              to: result.to,
            })}
          </Alert>
        )}
      </div>
      <Vanished onRelink={setRelinking} />
      {relinking && (
        <RelinkDialog
          entity={relinking}
          onClose={() => setRelinking(undefined)}
          onDone={relinked => {
            setRelinking(undefined);
            setResult(relinked);
          }}
        />
      )}
    </div>
  );
}

function Vanished(props: { onRelink: (entity: MissingEntity) => void }) {
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data, error, refetch } = useMissingEntities();

  if (error && !data) {
    return (
      <Paper variant="outlined">
        {statusOf(error) === 403 ? (
          <EmptyState icon={<LockIcon />} title={t('catalog.denied')}>
            {messageOf(error)}
          </EmptyState>
        ) : (
          <RequestError error={error} onRetry={() => refetch()} />
        )}
      </Paper>
    );
  }
  if (!data) {
    return (
      <div role="status" aria-label={t('catalog.loading')}>
        <Skeleton height={40} />
        <Skeleton height={40} />
        <Skeleton height={40} />
      </div>
    );
  }
  if (data.length === 0) {
    return (
      <Paper variant="outlined">
        <EmptyState title={t('catalog.emptyTitle')}>
          {t('catalog.emptyText')}
        </EmptyState>
      </Paper>
    );
  }
  return (
    <>
      <VanishedTable entities={data} onRelink={props.onRelink} />
      {data.length >= LISTED_AT_MOST && (
        <Typography variant="body2">{t('catalog.cut')}</Typography>
      )}
    </>
  );
}
