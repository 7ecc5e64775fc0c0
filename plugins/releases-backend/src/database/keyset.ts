import { InputError } from '@backstage/errors';
import { z } from 'zod/v3';

const cursorSchema = z.object({
  /** Name of the order that the cursor belongs to. */
  sort: z.string(),
  /** The sorting values of the last row of the page before; instants as ISO 8601. */
  after: z.array(z.string()),
});

/** A place in an ordered list: behind the row with these sorting values. */
export type KeysetCursor = z.infer<typeof cursorSchema>;

export function encodeCursor(cursor: KeysetCursor): string {
  return Buffer.from(JSON.stringify(cursor), 'utf8').toString('base64url');
}

/**
 * @throws InputError when the text is not a cursor, or one of another order
 */
export function decodeCursor(
  text: string | undefined,
  expected: { sort: string; length: number },
): KeysetCursor | undefined {
  if (text === undefined) {
    return undefined;
  }
  let parsed: ReturnType<typeof cursorSchema.safeParse> | undefined;
  try {
    parsed = cursorSchema.safeParse(
      JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
    );
  } catch {
    parsed = undefined;
  }
  if (!parsed?.success || parsed.data.after.length !== expected.length) {
    throw new InputError(
      "cursor: this is not a cursor of this list. Send the 'nextCursor' of the page before, or leave it out to begin again.",
    );
  }
  if (parsed.data.sort !== expected.sort) {
    throw new InputError(
      `cursor: it belongs to a list sorted by '${parsed.data.sort}', not by '${expected.sort}'. Leave it out to begin again.`,
    );
  }
  return parsed.data;
}
