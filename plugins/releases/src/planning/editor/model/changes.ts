import {
  changedFields,
  isApprovalRelevant,
  normalizeRelease,
  Release,
  ReleaseContent,
  ReleaseInput,
  ReleasePatch,
  ReleasePolicy,
} from '@slipway/backstage-plugin-releases-common';
import type { ReleaseFormValues } from './formValues';
import { toFormValues } from './toFormValues';
import { toReleaseInput } from './toReleaseInput';

export type ContentField = keyof ReleaseContent;

/** What a form's values are read with. */
export type FormContext = { policy: ReleasePolicy; viewerZone: string };

const CLEARABLE: readonly ContentField[] = [
  'summary',
  'releaseManager',
  'method',
  'backOutPlan',
];

/**
 * The patch that carries exactly what was changed, so that a change that
 * somebody else made to another field at the same time survives.
 */
export function toPatch(
  release: Release,
  input: ReleaseInput,
  context: FormContext,
): ReleasePatch {
  const after = normalizeRelease(input, context.policy);
  return Object.fromEntries(
    changedFields(contentInForm(release, context), after).map(field => [
      field,
      after[field] ?? (CLEARABLE.includes(field) ? null : undefined),
    ]),
  );
}

/** How two people's changes of one release meet in a field. */
export type FieldConflict = {
  field: ContentField;
  changedBy: 'me' | 'them' | 'both';
};

/** The fields in which mine and theirs differ, and who moved away from `base`. */
export function compareChanges(
  base: Release,
  mine: ReleaseInput,
  theirs: Release,
  context: FormContext,
): FieldConflict[] {
  const before = contentInForm(base, context);
  const ours = normalizeRelease(mine, context.policy);
  const other = contentInForm(theirs, context);
  const changedByMe = changedFields(before, ours);
  const changedByThem = changedFields(before, other);
  return changedFields(ours, other).map(field => {
    const me = changedByMe.includes(field);
    if (me && changedByThem.includes(field)) {
      return { field, changedBy: 'both' };
    }
    return { field, changedBy: me ? 'me' : 'them' };
  });
}

/** My values on top of their release: what I changed stays, everything else is theirs. */
export function rebaseValues(
  base: Release,
  mine: ReleaseFormValues,
  theirs: Release,
  context: FormContext,
): ReleaseFormValues {
  const before = toFormValues(base, context.policy, context.viewerZone);
  const rebased = toFormValues(theirs, context.policy, context.viewerZone);
  const take = <K extends keyof ReleaseFormValues>(field: K) => {
    if (!isSameEntry(before[field], mine[field])) {
      rebased[field] = mine[field];
    }
  };
  (Object.keys(rebased) as Array<keyof ReleaseFormValues>).forEach(take);
  return rebased;
}

/** Whether the values hold anything that would be lost by leaving. */
export function isDirty(
  initial: ReleaseFormValues,
  values: ReleaseFormValues,
): boolean {
  return !isSameEntry(initial, values);
}

/** Whether saving the input would ask people to approve again. */
export function asksForApprovalAgain(
  release: Release,
  input: ReleaseInput,
  context: FormContext,
): boolean {
  if (release.state !== 'candidate' && release.state !== 'approved') {
    return false;
  }
  try {
    return isApprovalRelevant(
      changedFields(
        contentInForm(release, context),
        normalizeRelease(input, context.policy),
      ),
    );
  } catch {
    // Half-typed references cannot be compared yet; saving is not possible either.
    return false;
  }
}

/**
 * A release as the form tells it. Both sides of a comparison go through the
 * form, so that what the form cannot tell apart (`closes: false` and no
 * `closes`) does not count as a change.
 */
export function contentInForm(
  release: Release,
  context: FormContext,
): ReleaseContent {
  const { policy, viewerZone } = context;
  return normalizeRelease(
    toReleaseInput(toFormValues(release, policy, viewerZone), viewerZone).input,
    policy,
  );
}

function isSameEntry(a: unknown, b: unknown): boolean {
  return comparable(a) === comparable(b);
}

function comparable(value: unknown): string {
  return JSON.stringify(value, (name, part) => {
    // The identity of a row and the name that it was chosen by are not entered.
    if (name === 'name' || (name === 'key' && /^row-\d+$/.test(part))) {
      return undefined;
    }
    // A window that is not planned says nothing, whatever is left in its fields.
    return part?.planned === false ? { environment: part.environment } : part;
  });
}
