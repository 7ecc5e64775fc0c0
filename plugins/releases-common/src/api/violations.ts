import { Violation } from './types';

/**
 * The fields that a rejected request was refused for; empty when the error is of another kind.
 *
 * @public
 */
export function violationsOf(error: unknown): Violation[] {
  const body = (error as { body?: { error?: { violations?: unknown } } })?.body;
  const violations = body?.error?.violations;
  return Array.isArray(violations) ? (violations as Violation[]) : [];
}
