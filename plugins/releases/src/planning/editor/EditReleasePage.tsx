import { Link } from '@backstage/core-components';
import { useRouteRef, useRouteRefParams } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import LockIcon from '@material-ui/icons/LockOutlined';
import type {
  ReleaseDetail,
  ReleasePolicy,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { editReleaseRouteRef, releaseRouteRef } from '../../routes';
import { EmptyState } from '../../shared/EmptyState';
import { usePolicy, useRelease } from '../../shared/queries';
import { RequestError } from '../../shared/RequestError';
import { releasesTranslationRef } from '../../translation';
import { EditorForm } from './EditorForm';
import { EditorSkeleton } from './EditorSkeleton';
import { useReleaseForm } from './form/useReleaseForm';
import { rebaseValues } from './model/changes';
import { viewerTimeZone } from './model/localTime';
import { toFormValues } from './model/toFormValues';
import { MappedInput, toReleaseInput } from './model/toReleaseInput';
import { StaleRelease } from './StaleRelease';
import { useSaveRelease } from './useSaveRelease';

/** Changes a release. */
export function EditReleasePage() {
  const { id } = useRouteRefParams(editReleaseRouteRef);
  const { t } = useTranslationRef(releasesTranslationRef);
  const releaseLink = useRouteRef(releaseRouteRef);
  const policy = usePolicy();
  const release = useRelease(id);
  const failed = [release, policy].find(query => query.isError && !query.data);

  if (failed) {
    return (
      <RequestError
        error={failed.error}
        onRetry={() => failed.refetch()}
        headingLevel={2}
      />
    );
  }
  if (!policy.data || !release.data) {
    return <EditorSkeleton />;
  }
  return (
    <Editable
      key={id}
      release={release.data}
      policy={policy.data}
      notEditable={
        <EmptyState
          icon={<LockIcon />}
          headingLevel={2}
          title={t('editor.notAllowedEdit.title')}
          action={
            <Link to={releaseLink({ id })}>
              {t('editor.notAllowedEdit.back')}
            </Link>
          }
        >
          {t('editor.notAllowedEdit.description')}
        </EmptyState>
      }
    />
  );
}

// The release that was loaded first stays the base of the change: reloads in
// the background must not move the ground under what is being typed.
function Editable(props: {
  release: ReleaseDetail;
  policy: ReleasePolicy;
  notEditable: JSX.Element;
}) {
  const [first] = useState(props.release);

  return first.allowedActions.includes('update') ? (
    <ReleaseEditor release={first} policy={props.policy} />
  ) : (
    props.notEditable
  );
}

function ReleaseEditor(props: {
  release: ReleaseDetail;
  policy: ReleasePolicy;
}) {
  const { policy } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const navigate = useNavigate();
  const releaseLink = useRouteRef(releaseRouteRef);
  const [viewerZone] = useState(viewerTimeZone);
  const [base, setBase] = useState(props.release);
  const [stale, setStale] = useState(false);
  const [initial] = useState(() => toFormValues(base, policy, viewerZone));
  const form = useReleaseForm({ initial, policy, viewerZone, previous: base });
  const { save, saving } = useSaveRelease(form);
  const leave = () => navigate(releaseLink({ id: base.id }));

  const saveOn = async (mapped: MappedInput, release: ReleaseDetail) => {
    const outcome = await save(mapped, release);
    setStale(outcome.kind === 'stale');
    return outcome;
  };

  const loadTheirs = (theirs: ReleaseDetail) => {
    setBase(theirs);
    setStale(false);
    form.restart(toFormValues(theirs, policy, viewerZone), undefined, theirs);
  };

  const keepMine = async (theirs: ReleaseDetail) => {
    const rebased = rebaseValues(base, form.values, theirs, form);
    setBase(theirs);
    form.restart(toFormValues(theirs, policy, viewerZone), rebased, theirs);
    return saveOn(toReleaseInput(rebased, viewerZone), theirs);
  };

  return (
    <EditorForm
      title={t('editor.editTitle', { title: base.title })}
      saveLabel={t(
        base.state === 'draft' ? 'editor.saveDraft' : 'editor.saveChanges',
      )}
      form={form}
      release={base}
      saving={saving}
      save={mapped => saveOn(mapped, base)}
      onSaved={leave}
      onLeave={leave}
      notice={attempt =>
        stale && (
          <StaleRelease
            base={base}
            mine={form.mapped.input}
            form={form}
            saving={saving}
            onLoadTheirs={loadTheirs}
            onKeepMine={theirs => attempt(() => keepMine(theirs))}
          />
        )
      }
    />
  );
}
