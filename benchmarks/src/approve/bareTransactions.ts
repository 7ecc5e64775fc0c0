import { randomUUID } from 'node:crypto';
import { Statement } from '../measure/statements';
import { Recording } from '../server/recordings';

const WRITES =
  /^\s*(insert|update|delete|with\b[^;]*\b(insert|update|delete)\b)/i;
const LOCKS = /\bfor update\b/i;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a decision on a release wrote, to be written of others. */
export type DecisionTemplate = {
  releaseId: string;
  statements: Statement[];
  /** How many rows it wrote. */
  rows: number;
};

/**
 * The statements with which a recorded decision wrote.
 *
 * @param options - `withLock` takes the lock on the release as well, without
 * which concurrent transactions on one release would not be what they are compared to
 */
export function templateOf(
  releaseId: string,
  recording: Recording,
  options: { withLock: boolean },
): DecisionTemplate {
  const deciding = recording.statements.find(({ sql }) =>
    /^insert into "approval_decisions"/.test(sql),
  );
  if (!deciding) {
    throw new Error('The decision that was recorded wrote none');
  }
  const written = recording.statements.filter(
    ({ sql, transaction }) =>
      transaction === deciding.transaction &&
      (WRITES.test(sql) || (options.withLock && LOCKS.test(sql))),
  );
  return {
    releaseId,
    statements: written.map(({ sql, bindings }) => ({ sql, bindings })),
    rows: written
      .filter(({ sql }) => WRITES.test(sql))
      .reduce((sum, { rows }) => sum + rows, 0),
  };
}

/** The same rows of another release, with identifiers of their own. */
export function transactionFor(
  { releaseId, statements }: DecisionTemplate,
  other: string,
): Statement[] {
  const fresh = new Map<string, string>();
  return statements.map(({ sql, bindings }) => ({
    sql,
    bindings: bindings.map(value => {
      if (typeof value !== 'string') {
        return value;
      }
      if (UUID.test(value) && value !== releaseId) {
        fresh.set(value, fresh.get(value) ?? randomUUID());
        return fresh.get(value);
      }
      return value.replaceAll(releaseId, other);
    }),
  }));
}
