import canonicalize from 'canonicalize';
import { ReleaseContent } from './normalizeRelease';

/**
 * The fields that differ between two states of a release, in the order of the model.
 *
 * @public
 */
export function changedFields(
  before: ReleaseContent,
  after: ReleaseContent,
): Array<keyof ReleaseContent> {
  const fields = new Set([
    ...(Object.keys(before) as Array<keyof ReleaseContent>),
    ...(Object.keys(after) as Array<keyof ReleaseContent>),
  ]);
  return [...fields].filter(
    field => canonicalize(before[field]) !== canonicalize(after[field]),
  );
}

/**
 * A field of a release that people approve.
 *
 * @public
 */
export type ApprovedField =
  | 'type'
  | 'components'
  | 'includes'
  | 'method'
  | 'backOutPlan'
  | 'windows';

/** The fields that people approve, in the order of the model. */
export const APPROVED_FIELDS: readonly ApprovedField[] = [
  'type',
  'components',
  'includes',
  'method',
  'backOutPlan',
  'windows',
];

/**
 * Whether a change concerns what people approve. Wording, ownership and links may
 * be corrected without asking everybody again.
 *
 * @public
 */
export function isApprovalRelevant(
  fields: ReadonlyArray<keyof ReleaseContent>,
): boolean {
  return fields.some(field =>
    (APPROVED_FIELDS as readonly string[]).includes(field),
  );
}
