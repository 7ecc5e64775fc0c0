import { ConflictError } from '@backstage/errors';
import {
  allowedMoves,
  applyPatch,
  changedFields,
  contentOf,
  HistoryEventType,
  isApprovalRelevant,
  isEditable,
  LifecycleMove,
  nextState,
  Release,
  ReleaseContent,
  ReleaseInput,
  ReleasePatch,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { JsonObject } from '@backstage/types';
import { NewOutboxMessage } from '../communication/OutboxStore';
import { Submission } from './releaseRows';

/** Moves that only follow from something else. */
const BY_ITSELF: LifecycleMove[] = ['change-content', 'lose-approval'];

/** What a command decides: the next state of the release and what its history says of it. */
export type Decision = {
  state: ReleaseState;
  content: ReleaseContent;
  contentChanged: boolean;
  events: Array<{ type: HistoryEventType; data: JsonObject }>;
  /** Set when the release is submitted. */
  submission?: Submission;
  /** What is sent beside the news of the events. */
  messages?: NewOutboxMessage[];
  /**
   * Whether only the record around the release grows: somebody who is editing
   * it is not disturbed.
   */
  keepsRevision?: boolean;
};

const EVENT_OF_MOVE: Record<LifecycleMove, HistoryEventType> = {
  submit: 'release-submitted',
  reopen: 'release-reopened',
  approve: 'release-approved',
  'change-content': 'release-content-changed',
  'lose-approval': 'release-approval-lost',
  start: 'release-started',
  finish: 'release-finished',
  fail: 'release-failed',
  retry: 'release-retried',
  'roll-back': 'release-rolled-back',
  close: 'release-closed',
  cancel: 'release-cancelled',
};

/** @throws ConflictError that names the state and the allowed moves */
export function decideMove(
  release: ReleaseContent & Pick<Release, 'state'>,
  move: LifecycleMove,
  comment?: string,
): Decision {
  const state = nextState(release.state, move);
  if (!state) {
    throw illegal(release.state, `'${move}'`);
  }
  return {
    state,
    content: contentOf(release),
    contentChanged: false,
    events: [
      {
        type: EVENT_OF_MOVE[move],
        data: { from: release.state, to: state, ...(comment && { comment }) },
      },
    ],
  };
}

/** The release as it would be entered after a patch. */
export function patchedInput(
  release: Release,
  patch: ReleasePatch,
): ReleaseInput {
  if (!isEditable(release.state)) {
    throw illegal(release.state, 'a change');
  }
  return applyPatch(release, patch);
}

/**
 * @param content - the valid, normalised content after the change
 * @returns undefined when nothing changes
 */
export function decideUpdate(
  release: Release,
  content: ReleaseContent,
): Decision | undefined {
  if (!isEditable(release.state)) {
    throw illegal(release.state, 'a change');
  }
  const before = contentOf(release);
  const fields = changedFields(before, content);
  if (fields.length === 0) {
    return undefined;
  }
  const events: Decision['events'] = [
    {
      type: 'release-updated',
      data: {
        fields,
        before: pick(before, fields),
        after: pick(content, fields),
      },
    },
  ];
  let { state } = release;
  if (state === 'approved' && isApprovalRelevant(fields)) {
    state = 'candidate';
    events.push({
      type: 'release-content-changed',
      data: { from: release.state, to: state },
    });
  }
  return { state, content, contentChanged: true, events };
}

function pick(
  content: ReleaseContent,
  fields: Array<keyof ReleaseContent>,
): JsonObject {
  return Object.fromEntries(
    fields
      .filter(field => content[field] !== undefined)
      .map(field => [field, content[field]]),
  ) as JsonObject;
}

function illegal(state: ReleaseState, attempt: string): ConflictError {
  const moves = allowedMoves(state).filter(move => !BY_ITSELF.includes(move));
  return new ConflictError(
    `A release that is '${state}' does not allow ${attempt}. ${
      moves.length > 0
        ? `Allowed now: ${moves.join(', ')}.`
        : 'Nothing happens to it any more; plan a new release.'
    }`,
  );
}
