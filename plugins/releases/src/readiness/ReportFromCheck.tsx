import type {
  ReadinessCheck,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ReportDeploymentButton } from '../deployment';
import { usePolicy } from '../shared/queries';
import { problemsOf } from './checkGroups';

const PREVIOUS = 'promotion.previous';

/** States by hand what a check missed, with what the check says of it filled in. */
export function ReportFromCheck(props: {
  check: ReadinessCheck;
  /** The release that a reported deployment may belong to. */
  release?: Release;
  /** The environment that was judged. */
  environment: string;
}) {
  const { check, release, environment } = props;
  const { data: policy } = usePolicy();
  const names = policy?.environments.map(({ name }) => name) ?? [];
  const previous = names[names.indexOf(environment) - 1];
  const missed = problemsOf(check).flatMap(({ entityRefs, versions }) =>
    entityRefs?.length ? [{ entityRef: entityRefs[0], versions }] : [],
  );

  return (
    <ReportDeploymentButton
      entityRefs={[...new Set(missed.map(({ entityRef }) => entityRef))]}
      environment={check.name === PREVIOUS ? previous : environment}
      versions={Object.fromEntries(
        missed.flatMap(({ entityRef, versions }) =>
          isOneVersion(versions?.required)
            ? [[entityRef, versions!.required!]]
            : [],
        ),
      )}
      release={release}
    />
  );
}

// A range such as ">=7" says what would do, not what runs.
function isOneVersion(required: string | undefined): boolean {
  return required !== undefined && /^\w[\w.+-]*$/.test(required);
}
