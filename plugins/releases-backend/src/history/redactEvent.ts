import { JsonObject, JsonValue } from '@backstage/types';
import {
  HistoryEvent,
  isEntityRef,
  normalizeEntityRef,
} from '@slipway/backstage-plugin-releases-common';
import { Sight } from '../catalog/HiddenEntities';

/** Who decided is told to whoever sees the release, as who acted is. */
const ACTING = ['decidedBy', 'onBehalfOf'];

const REASON_WITHOUT =
  'This release concerns something that is not visible to you.';

/** Every entity that an entry names beside those who acted. */
export function namedByEvent({ data }: Pick<HistoryEvent, 'data'>): string[] {
  return [...new Set(refsIn(data as JsonObject))];
}

/**
 * Takes out of an entry what somebody may not see, and says so. What is left
 * does not have the hash of the entry any more: the chain is verified on what
 * is kept.
 */
export function redactEvent(event: HistoryEvent, sees: Sight): HistoryEvent {
  const data = event.data as JsonObject;
  const shown = redactObject(data, sees) ?? {};
  return shown === data ? event : { ...event, data: shown, redacted: true };
}

function redactValue(
  value: JsonValue | undefined,
  sees: Sight,
): JsonValue | undefined {
  if (Array.isArray(value)) {
    const shown = value.map(one => redactValue(one, sees));
    return shown.every((one, index) => one === value[index])
      ? value
      : shown.filter(one => one !== undefined);
  }
  if (value && typeof value === 'object') {
    return redactObject(value, sees);
  }
  const ref = refOf(value);
  return ref === undefined || sees(ref) ? value : undefined;
}

/** Nothing is left of what is about something hidden, such as a component of a release. */
function redactObject(object: JsonObject, sees: Sight): JsonObject | undefined {
  const subject = refOf(object.entityRef);
  if (subject !== undefined && !sees(subject)) {
    return undefined;
  }
  const shown: JsonObject = {};
  let isWhole = true;
  for (const [key, value] of Object.entries(object)) {
    const rest = redactField(object, key, sees);
    if (rest !== undefined) {
      shown[key] = rest;
    }
    isWhole &&= rest === value;
  }
  return isWhole ? object : shown;
}

function redactField(
  object: JsonObject,
  key: string,
  sees: Sight,
): JsonValue | undefined {
  if (ACTING.includes(key)) {
    return object[key];
  }
  return key === 'reason' && !maySeeReason(object, sees)
    ? REASON_WITHOUT
    : redactValue(object[key], sees);
}

/** A sentence spells out by name what stands beside it as references. */
function maySeeReason(
  { concerns, reason: _, ...rest }: JsonObject,
  sees: Sight,
): boolean {
  return refsIn(concerns ?? rest).every(sees);
}

function refsIn(value: JsonValue | undefined): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(one => refsIn(one));
  }
  if (value && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, one]) =>
      ACTING.includes(key) ? [] : refsIn(one),
    );
  }
  const ref = refOf(value);
  return ref === undefined ? [] : [ref];
}

/** Only what is written out in full is a reference; texts may have a colon, too. */
function refOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' &&
    /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/.test(value) &&
    isEntityRef(value)
    ? normalizeEntityRef(value)
    : undefined;
}
