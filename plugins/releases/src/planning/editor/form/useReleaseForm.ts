import type {
  Release,
  ReleasePolicy,
  Violation,
} from '@slipway/backstage-plugin-releases-common';
import { useCallback, useMemo, useState } from 'react';
import { useNow } from '../../../shared/useNow';
import { isDirty } from '../model/changes';
import type { ReleaseFormValues } from '../model/formValues';
import { followTitle } from '../model/prefill';
import { FieldProblem, findProblems, Refusal } from '../model/problems';
import type { MappedInput } from '../model/toReleaseInput';

export type FormUpdate = (
  change: (values: ReleaseFormValues) => ReleaseFormValues,
) => void;

export type ReleaseForm = {
  values: ReleaseFormValues;
  policy: ReleasePolicy;
  viewerZone: string;
  mapped: MappedInput;
  /** Everything that is wrong, whether or not it is shown yet. */
  problems: FieldProblem[];
  /** What is wrong with fields that were visited, or with any once saving was tried. */
  shown: ReadonlyMap<string, FieldProblem>;
  dirty: boolean;
  /** Whether saving was tried. */
  attempted: boolean;
  update: FormUpdate;
  /** Says that somebody is done with a field, so that its problem may be shown. */
  touch: (...fields: string[]) => void;
  showAll: () => void;
  refuse: (violations: Violation[], sent: MappedInput) => void;
  /** Starts again from other values; `unsaved` of them count as not saved. */
  restart: (
    saved: ReleaseFormValues,
    unsaved?: ReleaseFormValues,
    previous?: Release,
  ) => void;
};

type FormState = {
  initial: ReleaseFormValues;
  values: ReleaseFormValues;
  previous?: Pick<Release, 'id' | 'windows'>;
  touched: ReadonlySet<string>;
  attempted: boolean;
  refusal?: Refusal;
};

/** The state of the editor: values, and which of their problems are to be seen. */
export function useReleaseForm(options: {
  initial: ReleaseFormValues;
  policy: ReleasePolicy;
  viewerZone: string;
  previous?: Release;
  /** Whether the title may follow what is released; not for one that has a title. */
  suggestsTitle?: boolean;
}): ReleaseForm {
  const { policy, viewerZone, suggestsTitle = false } = options;
  const now = useNow().toUTC().toISO() ?? '';
  const [state, setState] = useState<FormState>({
    initial: options.initial,
    values: options.initial,
    previous: options.previous,
    touched: new Set(),
    attempted: false,
  });
  const { initial, values, previous, touched, attempted, refusal } = state;

  const { mapped, problems } = useMemo(
    () => findProblems(values, { policy, now, viewerZone, previous }, refusal),
    [values, policy, now, viewerZone, previous, refusal],
  );
  const shown = useMemo(
    () =>
      new Map(
        problems
          .filter(({ field }) => attempted || touched.has(field))
          .map(problem => [problem.field, problem]),
      ),
    [problems, attempted, touched],
  );

  const update = useCallback<FormUpdate>(
    change =>
      setState(before => {
        const after = change(before.values);
        return {
          ...before,
          values: suggestsTitle ? followTitle(before.values, after) : after,
        };
      }),
    [suggestsTitle],
  );
  const touch = useCallback(
    (...fields: string[]) =>
      setState(before =>
        fields.every(field => before.touched.has(field))
          ? before
          : { ...before, touched: new Set([...before.touched, ...fields]) },
      ),
    [],
  );
  const showAll = useCallback(
    () => setState(before => ({ ...before, attempted: true })),
    [],
  );
  const refuse = useCallback(
    (violations: Violation[], sent: MappedInput) =>
      setState(before => ({
        ...before,
        attempted: true,
        refusal: { violations, sent },
      })),
    [],
  );
  const restart = useCallback(
    (saved: ReleaseFormValues, unsaved?: ReleaseFormValues, base?: Release) =>
      setState(before => ({
        initial: saved,
        values: unsaved ?? saved,
        previous: base ?? before.previous,
        touched: new Set(),
        attempted: Boolean(unsaved) && before.attempted,
      })),
    [],
  );

  return {
    values,
    policy,
    viewerZone,
    mapped,
    problems,
    shown,
    dirty: isDirty(initial, values),
    attempted,
    update,
    touch,
    showAll,
    refuse,
    restart,
  };
}
