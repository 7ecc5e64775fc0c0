import {
  identityApiRef,
  useApi,
  useRouteRef,
} from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import LockIcon from '@material-ui/icons/LockOutlined';
import Alert from '@material-ui/lab/Alert';
import {
  ReleasePolicy,
  releaseCreatePermission,
} from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { releaseRouteRef, rootRouteRef } from '../../routes';
import { EmptyState } from '../../shared/EmptyState';
import { usePolicy } from '../../shared/queries';
import { RequestError } from '../../shared/RequestError';
import { releasesTranslationRef } from '../../translation';
import { EditorForm } from './EditorForm';
import { EditorSkeleton } from './EditorSkeleton';
import { useReleaseForm } from './form/useReleaseForm';
import { viewerTimeZone } from './model/localTime';
import { prefilledRelease } from './model/prefill';
import { EntityPlan, useEntityPlan } from './pickers/usePlanningScope';
import { useSaveRelease } from './useSaveRelease';

/** Plans a release; `?entityRef=` names what it is for. */
export function NewReleasePage() {
  const { t } = useTranslationRef(releasesTranslationRef);
  const [searchParams] = useSearchParams();
  const entityRef = searchParams.get('entityRef') || undefined;
  const policy = usePolicy();
  const plan = useEntityPlan(entityRef);
  const permission = usePermission({ permission: releaseCreatePermission });

  if (!permission.loading && !permission.allowed) {
    return (
      <EmptyState
        icon={<LockIcon />}
        title={t('editor.notAllowedNew.title')}
        headingLevel={2}
      >
        {t('editor.notAllowedNew.description')}
      </EmptyState>
    );
  }
  if (policy.isError) {
    return (
      <RequestError
        error={policy.error}
        onRetry={() => policy.refetch()}
        headingLevel={2}
      />
    );
  }
  if (!policy.data || plan.isLoading || permission.loading) {
    return <EditorSkeleton />;
  }
  return (
    <NewReleaseEditor
      // Another entity is another plan; nothing of the first one is to stay.
      key={entityRef}
      policy={policy.data}
      plan={plan.data}
      unreadable={plan.isError ? entityRef : undefined}
    />
  );
}

function NewReleaseEditor(props: {
  policy: ReleasePolicy;
  plan?: EntityPlan;
  /** The entity that the release was to be planned for but that was not found. */
  unreadable?: string;
}) {
  const { policy, plan, unreadable } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const navigate = useNavigate();
  const releaseLink = useRouteRef(releaseRouteRef);
  const rootLink = useRouteRef(rootRouteRef);
  const viewer = useViewer();
  const [viewerZone] = useState(viewerTimeZone);
  const [initial] = useState(() =>
    prefilledRelease(policy, viewerZone, plan?.prefill ?? {}),
  );
  const form = useReleaseForm({
    initial,
    policy,
    viewerZone,
    suggestsTitle: true,
  });
  const { save, saving } = useSaveRelease(form);

  return (
    <EditorForm
      title={t('editor.newTitle')}
      saveLabel={t('editor.saveDraft')}
      form={form}
      saving={saving}
      save={save}
      onSaved={({ id }) => navigate(releaseLink({ id }))}
      onLeave={() =>
        window.history.length > 1 ? navigate(-1) : navigate(rootLink())
      }
      viewer={viewer}
      suggestedOwners={plan?.prefill.owner ? [plan.prefill.owner] : undefined}
      scope={plan?.scope}
      notice={() =>
        unreadable && (
          <Alert severity="warning">
            {t('editor.prefillFailed', { entityRef: unreadable })}
          </Alert>
        )
      }
    />
  );
}

function useViewer(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: ['slipway-viewer'],
    queryFn: async () =>
      (
        await identityApi.getBackstageIdentity()
      ).userEntityRef.toLocaleLowerCase(),
    staleTime: Infinity,
  });
  return data;
}
