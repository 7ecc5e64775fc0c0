import {
  Violation,
  violationsOf,
} from '@slipway/backstage-plugin-releases-common';
import type { FieldProblem } from '../planning/editor/model/problems';
import { messageOf } from './requestStatus';

export type FormProblems = {
  /** What is wrong with a field of the form, for the field to show. */
  of: (
    field: string,
  ) => Extract<FieldProblem, { rule: 'violation' }> | undefined;
  /** What the backend refused and no field shows. */
  general?: string;
};

/**
 * Divides what is wrong among the fields of a form.
 *
 * @param options - `found` before anything was sent; `error` is the backend's
 * answer; `fields` have a place of their own
 */
export function formProblems(options: {
  found: Violation[];
  error: unknown;
  fields: readonly string[];
}): FormProblems {
  const { found, error, fields } = options;
  const refused = violationsOf(error);
  const all = [...found, ...refused];
  const elsewhere = refused.filter(({ field }) => !fields.includes(field));
  let general: string | undefined;
  if (error && refused.length === 0) {
    general = messageOf(error);
  } else if (elsewhere.length > 0) {
    general = elsewhere.map(({ message }) => message).join(' ');
  }
  return {
    of: field => {
      const problem = all.find(violation => violation.field === field);
      return problem && { field, rule: 'violation', message: problem.message };
    },
    general,
  };
}
