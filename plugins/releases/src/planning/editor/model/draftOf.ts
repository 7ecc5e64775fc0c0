import {
  changedFields,
  entityRefKind,
  isEntityRef,
  NEW_RELEASE_ID,
  normalizeEntityRef,
  normalizeRelease,
  Release,
  ReleaseComponent,
} from '@slipway/backstage-plugin-releases-common';
import { contentInForm, FormContext } from './changes';
import type { MappedInput } from './toReleaseInput';

const NOT_RELEASABLE = ['group', 'user', 'location'];

/** What the contract takes of a version. */
const LONGEST_VERSION = 128;

/** Stands for an owner who is not chosen yet where one has to be named. */
const NO_OWNER = 'group:default/nobody-yet';

/** When a release that is not saved yet was planned; nothing is judged by it. */
const NEVER = new Date(0).toISOString();

/** What a form amounts to by now. */
export type Draft = {
  release: Release;
  /** Rows that are not complete and were left out. */
  incomplete: number;
};

/**
 * The release that saving would make of a form, as far as the form is complete.
 *
 * @param base - the release that is being changed; what the form did not change stays as it is stored
 */
export function draftOf(
  { input, problems }: MappedInput,
  context: FormContext,
  base?: Release,
): Draft {
  const { components, leftOut } = completeComponents(input.components ?? []);
  const windows = new Set(
    problems.flatMap(({ field }) => /^windows\[\d+\]/.exec(field) ?? []),
  );
  const hasOwner = isEntityRef(input.owner);
  const content = normalizeRelease(
    {
      ...input,
      components,
      owner: hasOwner ? input.owner : NO_OWNER,
      releaseManager:
        input.releaseManager && isEntityRef(input.releaseManager)
          ? input.releaseManager
          : undefined,
    },
    context.policy,
  );
  // What is not entered yet is there, and empty.
  const entered = {
    ...content,
    title: input.title,
    type: input.type,
    owner: hasOwner ? content.owner : '',
  };
  const incomplete = leftOut + windows.size;
  if (!base) {
    return {
      incomplete,
      release: {
        id: NEW_RELEASE_ID,
        state: 'draft',
        revision: 1,
        createdBy: '',
        createdAt: NEVER,
        updatedAt: NEVER,
        ...entered,
      },
    };
  }
  const changes = changedFields(contentInForm(base, context), entered);
  return {
    incomplete,
    release: {
      ...base,
      ...Object.fromEntries(changes.map(field => [field, entered[field]])),
    },
  };
}

function completeComponents(rows: ReleaseComponent[]): {
  components: ReleaseComponent[];
  leftOut: number;
} {
  const kept = complete(
    rows.filter(
      ({ entityRef }) =>
        !isEntityRef(entityRef) ||
        !NOT_RELEASABLE.includes(entityRefKind(normalizeEntityRef(entityRef))),
    ),
  );
  let leftOut = rows.length - kept.length;
  const components = kept.map(({ requirements = [], ...row }) => {
    const needed = complete(requirements, row.entityRef);
    leftOut += requirements.length - needed.length;
    return { ...row, ...(needed.length > 0 && { requirements: needed }) };
  });
  return { components, leftOut };
}

/** The rows that name an entity, each once, in a version. */
function complete<T extends { entityRef: string; version: string }>(
  rows: T[],
  except?: string,
): T[] {
  const seen = new Set(
    except === undefined ? [] : [normalizeEntityRef(except)],
  );
  return rows.filter(({ entityRef, version }) => {
    if (
      !isEntityRef(entityRef) ||
      !version ||
      version.length > LONGEST_VERSION
    ) {
      return false;
    }
    const ref = normalizeEntityRef(entityRef);
    const isNew = !seen.has(ref);
    seen.add(ref);
    return isNew;
  });
}
