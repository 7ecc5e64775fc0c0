import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import {
  isEntityRef,
  ReleaseDetail,
  ReleaseInput,
} from '@slipway/backstage-plugin-releases-common';
import { Fragment, useEffect, useRef } from 'react';
import { releaseRouteRef } from '../../routes';
import { useRelease } from '../../shared/queries';
import { useAgo } from '../../shared/useAgo';
import { releasesTranslationRef } from '../../translation';
import { useFieldLabel } from './form/useFieldTexts';
import type { ReleaseForm } from './form/useReleaseForm';
import { compareChanges, FieldConflict } from './model/changes';
import { useChangesSince } from './useChangesSince';

const useStyles = makeStyles(
  theme => ({
    message: { flexGrow: 1, minWidth: 0 },
    list: { margin: theme.spacing(1, 0), paddingLeft: theme.spacing(2.5) },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(2),
    },
  }),
  { name: 'SlipwayStaleRelease' },
);

/**
 * Says who changed the release while it was being edited, where both sides
 * differ, and lets the person choose. Nothing is lost before that.
 */
export function StaleRelease(props: {
  /** The release that the change began with. */
  base: ReleaseDetail;
  mine: ReleaseInput;
  form: ReleaseForm;
  saving: boolean;
  onLoadTheirs: (theirs: ReleaseDetail) => void;
  onKeepMine: (theirs: ReleaseDetail) => void;
}) {
  const { base, mine, form, saving, onLoadTheirs, onKeepMine } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRelease(base.id);
  const { refetch } = latest;
  const theirs =
    latest.data && latest.data.revision !== base.revision
      ? latest.data
      : undefined;

  useEffect(() => {
    ref.current?.focus();
    refetch();
  }, [refetch]);

  return (
    <Alert
      severity="warning"
      ref={ref}
      tabIndex={-1}
      classes={{ message: classes.message }}
    >
      <AlertTitle>{t('editor.stale.title')}</AlertTitle>
      {!theirs && !latest.isError && t('editor.stale.loading')}
      {!theirs && latest.isError && (
        <>
          {t('editor.stale.loadFailed')}{' '}
          <Button size="small" onClick={() => refetch()}>
            {t('editor.stale.retry')}
          </Button>
        </>
      )}
      {theirs && (
        <>
          <WhoChanged base={base} theirs={theirs} />
          <Choice
            release={theirs}
            conflicts={compareChanges(base, mine, theirs, form)}
            form={form}
            saving={saving}
            editable={theirs.allowedActions.includes('update')}
            onLoadTheirs={() => onLoadTheirs(theirs)}
            onKeepMine={() => onKeepMine(theirs)}
          />
        </>
      )}
    </Alert>
  );
}

function WhoChanged(props: { base: ReleaseDetail; theirs: ReleaseDetail }) {
  const { t } = useTranslationRef(releasesTranslationRef);
  const changes = useChangesSince(props.base);
  const ago = useAgo();
  const when = ago(props.theirs.updatedAt);
  const people = [
    ...new Set((changes.data ?? []).map(({ actor }) => actor)),
  ].filter(isEntityRef);

  return (
    <div>
      {people.length > 0
        ? t('editor.stale.by', {
            when,
            people: (
              <>
                {people.map((person, index) => (
                  <Fragment key={person}>
                    {index > 0 && ', '}
                    <EntityRefLink entityRef={person} />
                  </Fragment>
                ))}
              </>
            ),
          })
        : t('editor.stale.byUnknown', { when })}
    </div>
  );
}

function Choice(props: {
  release: ReleaseDetail;
  conflicts: FieldConflict[];
  form: ReleaseForm;
  saving: boolean;
  editable: boolean;
  onLoadTheirs: () => void;
  onKeepMine: () => void;
}) {
  const { conflicts, form, saving, editable } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const mineRemains = conflicts.some(({ changedBy }) => changedBy !== 'them');

  return (
    <>
      {!editable && <div>{t('editor.stale.locked')}</div>}
      {editable && !mineRemains && <div>{t('editor.stale.identical')}</div>}
      {editable && mineRemains && (
        <Differences
          conflicts={conflicts}
          form={form}
          release={props.release}
        />
      )}
      <div className={classes.actions}>
        {editable && mineRemains && (
          <Button
            variant="contained"
            color="primary"
            disabled={saving}
            onClick={props.onKeepMine}
          >
            {t('editor.stale.keep')}
          </Button>
        )}
        <Button
          variant="outlined"
          disabled={saving}
          onClick={props.onLoadTheirs}
        >
          {t('editor.stale.reload')}
        </Button>
      </div>
    </>
  );
}

function Differences(props: {
  conflicts: FieldConflict[];
  form: ReleaseForm;
  release: ReleaseDetail;
}) {
  const { conflicts, form, release } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const releaseLink = useRouteRef(releaseRouteRef);
  const labelOf = useFieldLabel(form.values.windows);

  return (
    <>
      <ul className={classes.list} aria-label={t('editor.stale.differences')}>
        {conflicts.map(({ field, changedBy }) => (
          <li key={field}>
            <strong>{labelOf(field)}</strong> {t(`editor.stale.${changedBy}`)}
          </li>
        ))}
      </ul>
      <Link to={releaseLink({ id: release.id })} target="_blank">
        {t('editor.stale.look')}
      </Link>
    </>
  );
}
