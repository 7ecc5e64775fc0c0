import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import BlockIcon from '@material-ui/icons/Block';
import LockIcon from '@material-ui/icons/LockOutlined';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type {
  EntityLock,
  VersionVeto,
} from '@slipway/backstage-plugin-releases-common';
import { ReactNode, useState } from 'react';
import { EntityOrText } from '../shared/EntityRefList';
import { useEnvironmentTitle } from '../shared/ReleaseTypeLabel';
import { useAgo } from '../shared/useAgo';
import { visuallyHidden } from '../shared/visuallyHidden';
import { dayTimeAndZone, toDateTime } from '../shared/windowText';
import { releasesTranslationRef } from '../translation';
import { LiftLockDialog, LiftVetoDialog } from './LiftDialogs';
import { useLocks, useVetoes } from './queries';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1),
    },
    shown: { marginBottom: theme.spacing(3) },
    message: { minWidth: 0, flexGrow: 1, overflowWrap: 'anywhere' },
    reason: { whiteSpace: 'pre-line' },
    action: { whiteSpace: 'nowrap' },
    hidden: visuallyHidden,
  }),
  { name: 'SlipwayEntityRestrictions' },
);

/** What holds deployments of an entity back: locks on it or on what it belongs to, and vetoed versions. */
export function EntityRestrictions(props: {
  entityRef: string;
  title: string;
}) {
  const { entityRef, title } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const locks = useLocks(entityRef);
  const vetoes = useVetoes(entityRef);
  const [announcement, setAnnouncement] = useState('');
  const failed = [locks, vetoes].filter(({ error, data }) => error && !data);
  const shown =
    failed.length > 0 ||
    Boolean(locks.data?.length) ||
    Boolean(vetoes.data?.length);

  return (
    <>
      {shown && (
        <section
          className={classes.shown}
          aria-label={t('restrictions.region')}
        >
          {failed.length > 0 && (
            <Alert
              severity="warning"
              action={
                <Button
                  size="small"
                  color="inherit"
                  onClick={() => failed.forEach(({ refetch }) => refetch())}
                >
                  {t('shared.retry')}
                </Button>
              }
            >
              {t('restrictions.loadFailed', { entity: title })}
            </Alert>
          )}
          <ul className={classes.list}>
            {locks.data?.map(lock => (
              <LockBanner
                key={lock.id}
                lock={lock}
                pageRef={entityRef}
                onLifted={() => setAnnouncement(t('restrictions.liftedDone'))}
              />
            ))}
            {vetoes.data?.map(veto => (
              <VetoBanner
                key={veto.id}
                veto={veto}
                entityTitle={title}
                onLifted={() =>
                  setAnnouncement(
                    t('restrictions.vetoLiftedDone', { version: veto.version }),
                  )
                }
              />
            ))}
          </ul>
        </section>
      )}
      <span role="status" className={classes.hidden}>
        {announcement}
      </span>
    </>
  );
}

function LockBanner(props: {
  lock: EntityLock;
  pageRef: string;
  onLifted: () => void;
}) {
  const { lock, pageRef, onLifted } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();
  const [lifting, setLifting] = useState(false);
  const where = lock.environment
    ? t('restrictions.locked.in', {
        environment: environmentTitle(lock.environment),
      })
    : t('restrictions.locked.everywhere');
  const what = lock.expiresAt
    ? t('restrictions.locked.until', {
        where,
        time: dayTimeAndZone(toDateTime(lock.expiresAt)),
      })
    : t('restrictions.locked.untilLifted', { where });

  return (
    <Banner
      icon={<LockIcon fontSize="inherit" />}
      title={what}
      action={
        lock.may.lift && {
          label: t('restrictions.lift'),
          name: t('restrictions.liftNamed', { what }),
          onPress: () => setLifting(true),
        }
      }
    >
      <Because restriction={lock} message="locked" />
      {lock.entityRef !== pageRef && (
        <div>
          {t('restrictions.locked.through', {
            entity: <EntityRefLink entityRef={lock.entityRef} hideIcon />,
          })}
        </div>
      )}
      {lifting && (
        <LiftLockDialog
          lock={lock}
          what={what}
          onClose={() => setLifting(false)}
          onDone={() => {
            setLifting(false);
            onLifted();
          }}
        />
      )}
    </Banner>
  );
}

function VetoBanner(props: {
  veto: VersionVeto;
  entityTitle: string;
  onLifted: () => void;
}) {
  const { veto, entityTitle, onLifted } = props;
  const { version } = veto;
  const { t } = useTranslationRef(releasesTranslationRef);
  const [lifting, setLifting] = useState(false);

  return (
    <Banner
      icon={<BlockIcon fontSize="inherit" />}
      title={t('restrictions.vetoed.title', { version })}
      action={
        veto.may.lift && {
          label: t('restrictions.liftVeto'),
          name: t('restrictions.liftVetoNamed', { version }),
          onPress: () => setLifting(true),
        }
      }
    >
      <Because restriction={veto} message="vetoed" />
      {lifting && (
        <LiftVetoDialog
          veto={veto}
          entityTitle={entityTitle}
          onClose={() => setLifting(false)}
          onDone={() => {
            setLifting(false);
            onLifted();
          }}
        />
      )}
    </Banner>
  );
}

function Because(props: {
  restriction: Pick<EntityLock, 'createdBy' | 'createdAt' | 'reason'>;
  message: 'locked' | 'vetoed';
}) {
  const { createdBy, createdAt, reason } = props.restriction;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const ago = useAgo();

  return (
    <div className={classes.reason}>
      {t(`restrictions.${props.message}.by`, {
        person: <EntityOrText entityRef={createdBy} />,
        when: ago(createdAt),
        reason,
      })}
    </div>
  );
}

function Banner(props: {
  icon: ReactNode;
  title: string;
  action: false | { label: string; name: string; onPress: () => void };
  children: ReactNode;
}) {
  const { icon, title, action, children } = props;
  const classes = useStyles();

  return (
    <li>
      <Alert
        severity="warning"
        role="note"
        icon={icon}
        classes={{ message: classes.message }}
        action={
          action && (
            <Button
              size="small"
              color="inherit"
              className={classes.action}
              aria-label={action.name}
              onClick={action.onPress}
            >
              {action.label}
            </Button>
          )
        }
      >
        <AlertTitle>{title}</AlertTitle>
        {children}
      </Alert>
    </li>
  );
}
