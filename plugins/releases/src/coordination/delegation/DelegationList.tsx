import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import Skeleton from '@material-ui/lab/Skeleton';
import type { Delegation } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { useId, useState } from 'react';
import { EntityOrText } from '../../shared/EntityRefList';
import { RequestError } from '../../shared/RequestError';
import { messageOf } from '../../shared/requestStatus';
import { visuallyHidden } from '../../shared/visuallyHidden';
import { toDateTime } from '../../shared/windowText';
import { releasesTranslationRef } from '../../translation';
import { useDelegations, useEndDelegation, useViewer } from '../queries';
import { DelegateButton } from './DelegateButton';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2) },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 2),
      padding: theme.spacing(0.5, 0),
    },
    secondary: { color: theme.palette.text.secondary },
    hidden: visuallyHidden,
  }),
  { name: 'SlipwayDelegationList' },
);

/** Who decides in whose place, and until when. */
export function DelegationList() {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data, error, refetch } = useDelegations();
  const titleId = useId();

  return (
    <Paper
      component="section"
      className={classes.root}
      aria-labelledby={titleId}
    >
      <div className={classes.head}>
        <Typography id={titleId} variant="h6" component="h2">
          {t('inbox.delegation.title')}
        </Typography>
        <DelegateButton />
      </div>
      <Typography variant="body2" className={classes.secondary}>
        {t('inbox.delegation.text')}
      </Typography>
      {error && !data && (
        <RequestError
          dense
          headingLevel={3}
          error={error}
          onRetry={() => refetch()}
        />
      )}
      {!error && !data && <Skeleton height={32} />}
      {data && <Delegations delegations={data} />}
    </Paper>
  );
}

function Delegations(props: { delegations: Delegation[] }) {
  const { delegations } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const viewer = useViewer();
  const { mutate, isPending, error } = useEndDelegation();
  const [announcement, setAnnouncement] = useState('');

  return (
    <>
      {delegations.length === 0 && (
        <Typography variant="body2">{t('inbox.delegation.none')}</Typography>
      )}
      <ul className={classes.list}>
        {delegations.map(delegation => (
          <li key={delegation.id} className={classes.item}>
            <Who delegation={delegation} viewer={viewer} />
            {delegation.from === viewer && (
              <Button
                size="small"
                disabled={isPending}
                aria-label={t('inbox.delegation.endNamed', {
                  person: delegation.to.split('/')[1],
                })}
                onClick={() =>
                  mutate(delegation.id, {
                    onSuccess: () =>
                      setAnnouncement(t('inbox.delegation.ended')),
                  })
                }
              >
                {t('inbox.delegation.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && <Alert severity="error">{messageOf(error)}</Alert>}
      <span role="status" className={classes.hidden}>
        {announcement}
      </span>
    </>
  );
}

function Who(props: { delegation: Delegation; viewer: string | undefined }) {
  const { from, to, start, end, reason } = props.delegation;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const day = (instant: string) =>
    toDateTime(instant).toLocaleString(DateTime.DATE_MED);

  return (
    <Typography variant="body2" component="div">
      {from === props.viewer
        ? t('inbox.delegation.byMe', {
            person: <EntityOrText entityRef={to} />,
          })
        : t('inbox.delegation.toMe', {
            person: <EntityOrText entityRef={from} />,
          })}{' '}
      <span className={classes.secondary}>
        {t('inbox.delegation.period', { from: day(start), until: day(end) })}
        {reason && ` · ${reason}`}
      </span>
    </Typography>
  );
}
