import { ReleasePolicy } from '../api/types';
import { entityRefKind, isEntityRef, normalizeEntityRef } from '../catalog';
import { ViolationCollector } from '../planning/textRules';

const NOT_DEPLOYABLE_KINDS = ['group', 'user', 'location', 'domain'];

/** @internal */
export function checkDeployable(
  found: ViolationCollector,
  entityRef: string,
): void {
  if (!isEntityRef(entityRef)) {
    addNoRef(found);
    return;
  }
  const kind = entityRefKind(normalizeEntityRef(entityRef));
  if (NOT_DEPLOYABLE_KINDS.includes(kind)) {
    found.add(
      'entityRef',
      'kind',
      `A ${kind} is not deployed and has no version. Choose a component, an API, a resource or a system.`,
    );
  }
}

/** @internal */
export function addNoRef(found: ViolationCollector): void {
  found.add(
    'entityRef',
    'entityRef',
    'This is not an entity reference. Write kind:namespace/name, such as component:default/payments-api.',
  );
}

/** @internal */
export function checkEnvironment(
  found: ViolationCollector,
  environment: string,
  policy: ReleasePolicy,
): void {
  const names = policy.environments.map(({ name }) => name);
  if (!names.includes(environment)) {
    found.add(
      'environment',
      'knownEnvironment',
      `There is no environment '${environment}'. Choose one of: ${names.join(
        ', ',
      )}.`,
    );
  }
}
