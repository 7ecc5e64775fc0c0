import {
  ReleasePolicy,
  Release,
  validateRelease,
  Violation,
} from '@slipway/backstage-plugin-releases-common';
import { toFormField, valueAt } from './fieldPaths';
import type { ReleaseFormValues } from './formValues';
import {
  FormProblem,
  MappedInput,
  RowOrigins,
  toReleaseInput,
} from './toReleaseInput';

/** Something wrong with one field of the form. */
export type FieldProblem =
  | FormProblem
  | { field: string; rule: 'violation'; message: string };

export type ProblemContext = {
  policy: ReleasePolicy;
  /** The present instant, ISO 8601. */
  now: string;
  viewerZone: string;
  /** The release that is being changed. */
  previous?: Pick<Release, 'id' | 'windows'>;
};

/** Violations that the backend found, with the input that it found them in. */
export type Refusal = { violations: Violation[]; sent: MappedInput };

/**
 * Everything that is wrong with the values, in the order of the form.
 *
 * @param refusal - what the backend refused; its violations hold for as long as
 * the values that they are about stay what they were
 */
export function findProblems(
  values: ReleaseFormValues,
  context: ProblemContext,
  refusal?: Refusal,
): { mapped: MappedInput; problems: FieldProblem[] } {
  const mapped = toReleaseInput(values, context.viewerZone);
  const problems: FieldProblem[] = [...mapped.problems];
  const known = new Set(problems.map(({ field }) => field));
  // One sentence for each field: the first says what to do next.
  const addAll = (violations: Violation[], origins: RowOrigins) => {
    for (const { field, message } of violations) {
      const formField = toFormField(field, values, origins);
      if (!known.has(formField)) {
        known.add(formField);
        problems.push({ field: formField, rule: 'violation', message });
      }
    }
  };
  addAll(
    validateRelease(mapped.input, {
      policy: context.policy,
      now: context.now,
      previous: context.previous,
    }),
    mapped.origins,
  );
  if (refusal) {
    addAll(
      refusal.violations.filter(({ field }) =>
        isSame(
          valueAt(refusal.sent.input, field),
          valueAt(mapped.input, field),
        ),
      ),
      refusal.sent.origins,
    );
  }
  return { mapped, problems: inFormOrder(problems) };
}

const FORM_ORDER = [
  'title',
  'type',
  'owner',
  'releaseManager',
  'summary',
  'components',
  'includes',
  'windows',
  'method',
  'backOutPlan',
  'scopeLinks',
];

function inFormOrder(problems: FieldProblem[]): FieldProblem[] {
  const rank = ({ field }: FieldProblem) => {
    const [root] = field.split(/[.[]/);
    const at = FORM_ORDER.indexOf(root);
    return at < 0 ? FORM_ORDER.length : at;
  };
  const row = ({ field }: FieldProblem) =>
    Number(/^\w+\[(\d+)\]/.exec(field)?.[1] ?? 0);
  return [...problems].sort((a, b) => rank(a) - rank(b) || row(a) - row(b));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
