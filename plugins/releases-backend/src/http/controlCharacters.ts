import { Violation } from '@slipway/backstage-plugin-releases-common';
import { RequestHandler } from 'express';
import { ValidationError } from './errors';

const CONTROL = /\p{Cc}/u;

/** PostgreSQL cannot keep it in any text. */
const NUL = /\0/;

/**
 * Refuses control characters in parameters, which are all of one line, and in
 * bodies what no text can keep; the fields have stricter rules of their own.
 * After the contract, so that the parameters have their names.
 */
export const refuseControlCharacters: RequestHandler = (req, _res, next) => {
  const { openapi } = req as { openapi?: { pathParams?: unknown } };
  const violations = [
    ...violationsIn(openapi?.pathParams, CONTROL),
    ...violationsIn(req.query, CONTROL),
    ...violationsIn(req.body, NUL),
  ];
  next(violations.length > 0 ? new ValidationError(violations) : undefined);
};

function violationsIn(
  value: unknown,
  forbidden: RegExp,
  field = '',
): Violation[] {
  if (typeof value === 'string') {
    const found = forbidden.exec(value);
    return found ? [violation(field, found)] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((one, index) =>
      violationsIn(one, forbidden, `${field}[${index}]`),
    );
  }
  return Object.entries(value ?? {}).flatMap(([name, one]) =>
    violationsIn(one, forbidden, field ? `${field}.${name}` : name),
  );
}

function violation(field: string, found: RegExpExecArray): Violation {
  const code = found[0].charCodeAt(0).toString(16).toUpperCase();
  return {
    field,
    rule: 'noControlCharacters',
    message: `'${field}' contains the control character U+${code.padStart(
      4,
      '0',
    )} at position ${found.index + 1}. Remove it.`,
  };
}
