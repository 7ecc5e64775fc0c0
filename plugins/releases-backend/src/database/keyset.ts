import { InputError } from '@backstage/errors';
import { normalizeInstant } from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod/v3';

const cursorSchema = z.object({
  /** Name of the order that the cursor belongs to. */
  sort: z.string(),
  /** The sorting values of the last row of the page before; instants as ISO 8601. */
  after: z.array(z.string()),
});

/** A place in an ordered list: behind the row with these sorting values. */
export type KeysetCursor = z.infer<typeof cursorSchema>;

/** What a sorting value of a cursor has to be. */
export type KeysetKind = 'instant' | 'uuid' | 'text';

const FITS: Record<KeysetKind, (value: string) => boolean> = {
  instant: value => normalizeInstant(value) !== undefined,
  uuid: value => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  text: value => !value.includes('\u0000'),
};

export function encodeCursor(cursor: KeysetCursor): string {
  return Buffer.from(JSON.stringify(cursor), 'utf8').toString('base64url');
}

/**
 * @throws InputError when the text is not a cursor, or one of another order
 */
export function decodeCursor(
  text: string | undefined,
  expected: { sort: string; kinds: KeysetKind[] },
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
  if (!parsed?.success) {
    throw notACursor();
  }
  if (parsed.data.sort !== expected.sort) {
    throw new InputError(
      `cursor: it belongs to a list sorted by '${parsed.data.sort}', not by '${expected.sort}'. Leave it out to begin again.`,
    );
  }
  const { after } = parsed.data;
  const { kinds } = expected;
  if (
    after.length !== kinds.length ||
    !kinds.every((kind, index) => FITS[kind](after[index]))
  ) {
    throw notACursor();
  }
  return parsed.data;
}

function notACursor(): InputError {
  return new InputError(
    "cursor: this is not a cursor of this list. Send the 'nextCursor' of the page before, or leave it out to begin again.",
  );
}
