import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Deployment,
  DeploymentInput,
  DeploymentOutcome,
  normalizeEntityRef,
  isEntityRef,
  Release,
  validateDeployment,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { useRef, useState } from 'react';
import type { LocalTimeValues } from '../planning/editor/model/formValues';
import {
  toLocalTimeValues,
  viewerTimeZone,
} from '../planning/editor/model/localTime';
import type { FieldProblem } from '../planning/editor/model/problems';
import { formProblems } from '../shared/formProblems';
import { usePolicy } from '../shared/queries';
import { releasesTranslationRef } from '../translation';
import { enteredInstant } from './enteredInstant';
import { useReportDeployment } from './queries';

const FIELDS = [
  'entityRef',
  'environment',
  'version',
  'outcome',
  'startedAt',
  'finishedAt',
  'reason',
] as const;

export type ReportFormOptions = {
  /** What may have been deployed; the first one is chosen at first. */
  entityRefs: string[];
  environment?: string;
  /** Versions that come to mind, by entity reference. */
  versions?: Record<string, string>;
  /** The release that it may belong to, which knows versions of its own. */
  release?: Pick<Release, 'id' | 'components'>;
  onReported: (deployment: Deployment) => void;
};

/** What is entered of a deployment, and what is wrong with it. */
export function useReportForm(options: ReportFormOptions) {
  const { entityRefs, versions, release, onReported } = options;
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data: policy } = usePolicy();
  const { mutateAsync, isPending, error } = useReportDeployment();
  const zone = viewerTimeZone();
  const suggestedFor = (ref: string) =>
    release?.components.find(component => component.entityRef === ref)
      ?.version ?? versions?.[ref];

  const [entityRef, setEntityRef] = useState(entityRefs[0] ?? '');
  const [environment, setEnvironment] = useState(options.environment ?? '');
  // Until somebody types a version it follows the entity.
  const [typedVersion, setVersion] = useState<string>();
  const [outcome, setOutcome] = useState<DeploymentOutcome>('succeeded');
  const [time, setTime] = useState<LocalTimeValues>(() =>
    toLocalTimeValues(DateTime.now().toUTC().toISO()!, zone),
  );
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const sent = useRef<{ text: string; key: string }>();

  const suggested = suggestedFor(entityRef);
  const version = typedVersion ?? suggested ?? '';
  const timeField = outcome === 'running' ? 'startedAt' : 'finishedAt';
  const { instant, problem: timeProblem } = enteredInstant(
    'report.time',
    time,
    zone,
  );
  const input: DeploymentInput = {
    entityRef: isEntityRef(entityRef)
      ? normalizeEntityRef(entityRef)
      : entityRef,
    environment,
    version: version.trim(),
    outcome,
    ...(instant && { [timeField]: instant }),
    reason: reason.trim(),
    ...(release &&
      isOf(release, entityRef, version) && {
        releaseId: release.id,
      }),
  };
  const found = policy
    ? validateDeployment(input, {
        policy,
        now: DateTime.now().toUTC().toISO()!,
        isStated: true,
      }).map(violation => {
        switch (violation.rule) {
          case 'notFuture':
            return { ...violation, message: t('deployment.report.future') };
          case 'knownEnvironment':
            return {
              ...violation,
              message: t('deployment.report.environmentMissing'),
            };
          default:
            return violation;
        }
      })
    : [];
  const problems = formProblems({
    found: tried ? found : [],
    error,
    fields: FIELDS,
  });

  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (timeProblem || found.length > 0) {
      return false;
    }
    // A report that is sent again because no answer came is the same report.
    const text = JSON.stringify(input);
    if (sent.current?.text !== text) {
      sent.current = { text, key: randomKey() };
    }
    try {
      onReported(await mutateAsync({ input, key: sent.current.key }));
      return true;
    } catch {
      // The mutation keeps the error for the dialog to show.
      return false;
    }
  };

  return {
    entityRef,
    setEntityRef,
    environment,
    setEnvironment,
    environments: policy?.environments ?? [],
    version,
    setVersion,
    isSuggested: suggested !== undefined && typedVersion === undefined,
    outcome,
    setOutcome,
    time,
    setTime,
    zone,
    reason,
    setReason,
    problemOf: (field: (typeof FIELDS)[number]): FieldProblem | undefined =>
      problems.of(field),
    timeProblem: (tried && timeProblem) || problems.of(timeField),
    problem: problems.general,
    submitting: isPending,
    submit,
  };
}

// `crypto.randomUUID` is missing where a portal is served without TLS.
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

function isOf(
  release: Pick<Release, 'components'>,
  entityRef: string,
  version: string,
): boolean {
  return release.components.some(
    component =>
      component.entityRef === entityRef && component.version === version.trim(),
  );
}
