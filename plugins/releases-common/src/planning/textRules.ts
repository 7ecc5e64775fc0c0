import { Violation } from '../api/types';

type TextLimits = {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
};

// Control characters have no place in a record that is shown, mailed and put
// into calendars; bidirectional overrides can make a text read as another.
/* eslint-disable no-control-regex -- these are the characters that the rule is about */
const CONTROL_IN_LINE =
  /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
// As above, without tab, line feed and carriage return.
const CONTROL_IN_TEXT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
/* eslint-enable no-control-regex */

/**
 * Collects what is wrong with the fields of one input.
 *
 * @internal
 */
export class ViolationCollector {
  readonly violations: Violation[] = [];

  add(field: string, rule: string, message: string): void {
    this.violations.push({ field, rule, message });
  }

  /** Checks a text of one line, or of several with `multiline`. */
  text(
    field: string,
    label: string,
    value: string | undefined | null,
    limits: TextLimits,
    options?: { multiline?: boolean },
  ): void {
    if (value === undefined || value === null) {
      return;
    }
    if (limits.minLength && value.trim().length < limits.minLength) {
      this.add(field, 'required', `${label} is empty. Enter it.`);
      return;
    }
    if (limits.maxLength && value.length > limits.maxLength) {
      this.add(
        field,
        'maxLength',
        `${label} has ${value.length} characters; at most ${limits.maxLength} are allowed. Shorten it.`,
      );
      return;
    }
    const control = options?.multiline ? CONTROL_IN_TEXT : CONTROL_IN_LINE;
    const found = control.exec(value);
    if (found) {
      const code = found[0].charCodeAt(0).toString(16).toUpperCase();
      this.add(
        field,
        'noControlCharacters',
        `${label} contains the control character U+${code.padStart(
          4,
          '0',
        )} at position ${found.index + 1}. Remove it.`,
      );
    }
  }
}

/**
 * Whether a text is a complete http or https URL.
 *
 * @internal
 */
export function isWebUrl(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
