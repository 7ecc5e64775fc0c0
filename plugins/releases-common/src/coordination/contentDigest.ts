import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import canonicalize from 'canonicalize';
import { APPROVED_FIELDS, ApprovedField } from '../planning/contentChange';
import { ReleaseContent } from '../planning/normalizeRelease';

/**
 * The part of a release that people approve.
 *
 * @public
 */
export type ApprovedContent = Pick<ReleaseContent, ApprovedField>;

/**
 * Takes what people approve from a release: type, components, includes, method,
 * back-out plan and windows. Wording, ownership and links may be corrected
 * without asking everybody again.
 *
 * @public
 */
export function approvedContentOf(content: ReleaseContent): ApprovedContent {
  return Object.fromEntries(
    APPROVED_FIELDS.filter(field => content[field] !== undefined).map(field => [
      field,
      content[field],
    ]),
  ) as ApprovedContent;
}

/**
 * SHA-256, in lower-case hexadecimal, of the canonical JSON (RFC 8785) of what
 * people approve: the same content has the same digest wherever it is computed,
 * and a decision on one digest says nothing of another.
 *
 * @public
 */
export function contentDigest(content: ReleaseContent): string {
  const text = canonicalize(approvedContentOf(content))!;
  return bytesToHex(sha256(utf8ToBytes(text)));
}
