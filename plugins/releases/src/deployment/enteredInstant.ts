import type { LocalTimeValues } from '../planning/editor/model/formValues';
import { readTime } from '../planning/editor/model/localTime';
import type { FieldProblem } from '../planning/editor/model/problems';

/** The instant of an entered time, or why there is none; neither of a field that is empty. */
export function enteredInstant(
  field: string,
  value: LocalTimeValues,
  timeZone: string,
): { instant?: string; problem?: FieldProblem } {
  const time = readTime(value, timeZone);
  switch (time.kind) {
    case 'empty':
      return {};
    case 'instant':
      return { instant: time.instant };
    default:
      return {
        problem: {
          field,
          rule: time.kind === 'invalid' ? 'invalidTime' : time.kind,
          local: value.local,
          timeZone,
          time,
        },
      };
  }
}
