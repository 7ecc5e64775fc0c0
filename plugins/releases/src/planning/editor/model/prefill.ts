import type { ReleasePolicy } from '@slipway/backstage-plugin-releases-common';
import { emptyComponent, emptyRelease, ReleaseFormValues } from './formValues';

/** What a new release starts with when it is planned from an entity's page. */
export type Prefill = {
  owner?: string;
  component?: { entityRef: string; name: string };
};

export function prefilledRelease(
  policy: ReleasePolicy,
  viewerZone: string,
  prefill: Prefill,
): ReleaseFormValues {
  const empty = emptyRelease(policy, viewerZone);
  const values = {
    ...empty,
    owner: prefill.owner ?? '',
    components: prefill.component
      ? [emptyComponent(prefill.component.entityRef, prefill.component.name)]
      : empty.components,
  };
  return { ...values, title: suggestedTitle(values) };
}

/**
 * A title from the first component and its version, such as "Payments API 4.2".
 */
export function suggestedTitle(values: ReleaseFormValues): string {
  const [first] = values.components;
  return first?.name ? `${first.name} ${first.version.trim()}`.trim() : '';
}

/** Lets the title follow the suggestion for as long as nobody wrote another one. */
export function followTitle(
  before: ReleaseFormValues,
  after: ReleaseFormValues,
): ReleaseFormValues {
  const untouched =
    after.title === before.title && before.title === suggestedTitle(before);
  return untouched ? { ...after, title: suggestedTitle(after) } : after;
}
