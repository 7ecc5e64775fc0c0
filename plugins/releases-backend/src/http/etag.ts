import { InputError } from '@backstage/errors';
import { Request, Response } from 'express';
import { PreconditionRequiredError } from './errors';

/** Tells the caller the revision that it has to send back with a change. */
export function setETag(res: Response, revision: number): void {
  res.setHeader('ETag', `"${revision}"`);
}

/** The revision that a change is based on, from `If-Match`. */
export function requireRevision(req: Request): number {
  const header = req.header('if-match');
  if (!header) {
    throw new PreconditionRequiredError(
      'The If-Match header is missing. Read the release and send its ETag, so that nobody else’s change is overwritten.',
    );
  }
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  if (!match) {
    throw new InputError(
      'The If-Match header is not an ETag of a release. Send the ETag as it was received, such as "7".',
    );
  }
  return Number(match[1]);
}
