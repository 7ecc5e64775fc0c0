import {
  ReleaseDetail,
  ReleasePatch,
  violationsOf,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useCreateRelease, useUpdateRelease } from '../../shared/queries';
import { statusOf } from '../../shared/requestStatus';
import type { ReleaseForm } from './form/useReleaseForm';
import { toPatch } from './model/changes';
import type { MappedInput } from './model/toReleaseInput';

/** What became of an attempt to save. */
export type SaveOutcome =
  | { kind: 'saved'; release: ReleaseDetail }
  | { kind: 'invalid' }
  /** Somebody else changed the release first. */
  | { kind: 'stale' }
  | { kind: 'failed'; error: unknown };

/**
 * Saves what the form holds.
 *
 * @param release - the release that is changed; without it a new one is planned
 */
export function useSaveRelease(form: ReleaseForm) {
  const create = useCreateRelease();
  const update = useUpdateRelease();
  const [saving, setSaving] = useState(false);

  const send = (mapped: MappedInput, release: ReleaseDetail | undefined) => {
    if (!release) {
      return create.mutateAsync(mapped.input);
    }
    const patch: ReleasePatch = toPatch(release, mapped.input, form);
    // The contract refuses an empty change, and there is nothing to record.
    return Object.keys(patch).length === 0
      ? Promise.resolve(release)
      : update.mutateAsync({ release, patch });
  };

  const save = async (
    mapped: MappedInput,
    release?: ReleaseDetail,
  ): Promise<SaveOutcome> => {
    setSaving(true);
    try {
      return { kind: 'saved', release: await send(mapped, release) };
    } catch (error) {
      const violations = violationsOf(error);
      if (violations.length > 0) {
        form.refuse(violations, mapped);
        return { kind: 'invalid' };
      }
      return statusOf(error) === 412
        ? { kind: 'stale' }
        : { kind: 'failed', error };
    } finally {
      setSaving(false);
    }
  };

  return { save, saving };
}
