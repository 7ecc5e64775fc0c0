import { CustomErrorBase, InputError } from '@backstage/errors';
import { Violation } from '@slipway/backstage-plugin-releases-common';

/** A request that breaks rules: names each field, the rule and the way out (400). */
export class ValidationError extends InputError {
  /** Enumerable, so that the framework's error answer carries it. */
  readonly violations: Violation[];

  constructor(violations: Violation[]) {
    super(
      violations.map(({ field, message }) => `${field}: ${message}`).join(' '),
    );
    this.violations = violations;
  }
}

/** The request was made on a revision that is no longer the newest (412). */
export class PreconditionFailedError extends CustomErrorBase {
  name = 'PreconditionFailedError' as const;
  readonly statusCode = 412;
}

/** The request must say which revision it is based on (428). */
export class PreconditionRequiredError extends CustomErrorBase {
  name = 'PreconditionRequiredError' as const;
  readonly statusCode = 428;
}

/** The request's body is larger than this endpoint reads (413). */
export class PayloadTooLargeError extends CustomErrorBase {
  name = 'PayloadTooLargeError' as const;
  readonly statusCode = 413;
}

/** The request's body is of a media type that this endpoint does not read (415). */
export class UnsupportedMediaTypeError extends CustomErrorBase {
  name = 'UnsupportedMediaTypeError' as const;
  readonly statusCode = 415;
}

export function throwIfAny(violations: Violation[]): void {
  if (violations.length > 0) {
    throw new ValidationError(violations);
  }
}
