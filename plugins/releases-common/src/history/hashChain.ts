import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import canonicalize from 'canonicalize';
import { HistoryEvent } from '../api/types';

/**
 * The `previousHash` of the first event of every release.
 *
 * @public
 */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * SHA-256 of the canonical JSON (RFC 8785) of everything in an event but its own hash, in lower-case hexadecimal.
 *
 * @public
 */
export function hashEvent(event: Omit<HistoryEvent, 'hash'>): string {
  const { releaseId, sequence, type, actor, at, data, previousHash } = event;
  const text = canonicalize({
    releaseId,
    sequence,
    type,
    actor,
    at,
    data,
    previousHash,
  });
  return bytesToHex(sha256(utf8ToBytes(text ?? '')));
}

/**
 * The result of checking a release's chain of events.
 *
 * @public
 */
export type ChainVerification =
  | { intact: true; length: number }
  | { intact: false; length: number; brokenAt: number; reason: string };

/**
 * Checks that no event of one release was changed, removed, inserted or moved.
 *
 * @remarks
 * A chain alone cannot show that its newest events were cut off; `head`, kept
 * apart from the events, does.
 *
 * @param events - all events of one release, oldest first
 * @param head - number of events and hash of the last one, as recorded with the release
 * @public
 */
export function verifyChain(
  events: Iterable<HistoryEvent>,
  head?: { length: number; hash: string },
): ChainVerification {
  let length = 0;
  let previousHash = GENESIS_HASH;
  for (const event of events) {
    const expected = length + 1;
    if (event.sequence !== expected) {
      return brokenAt(
        expected,
        `entry ${expected} is missing: entry ${event.sequence} follows entry ${length}`,
      );
    }
    if (event.previousHash !== previousHash) {
      return brokenAt(
        expected,
        `entry ${expected} does not continue the entry before it`,
      );
    }
    if (hashEvent(event) !== event.hash) {
      return brokenAt(
        expected,
        `entry ${expected} was changed after it was written`,
      );
    }
    previousHash = event.hash;
    length = expected;
  }
  if (head && (head.length !== length || head.hash !== previousHash)) {
    return {
      intact: false,
      length,
      brokenAt: length + 1,
      reason: `${head.length} entries were written, ${length} are there`,
    };
  }
  return { intact: true, length };
}

function brokenAt(entry: number, reason: string): ChainVerification {
  return { intact: false, length: entry - 1, brokenAt: entry, reason };
}
