import {
  ActiveDelegation,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { NewOutboxMessage } from '../communication/OutboxStore';
import { Notice, noticeOf, standInNotice } from './notices';

/** Everybody whom messages ask for a decision. */
export function askedBy(asking: NewOutboxMessage[]): string[] {
  return [...new Set(asking.flatMap(message => noticeOf(message).recipients))];
}

/**
 * Tells those who stand in for people who are asked, each once and for whom.
 * Who is asked as well decides for themselves, and whose content it is not at all.
 */
export function standInNotices(
  release: Pick<Release, 'id' | 'title'>,
  asking: NewOutboxMessage[],
  options: {
    delegations: ActiveDelegation[];
    submittedBy?: string;
    editors?: string[];
  },
): NewOutboxMessage[] {
  const told = new Set([
    ...askedBy(asking),
    ...(options.editors ?? []),
    options.submittedBy,
  ]);
  const places = new Map<string, { notice: Notice; from: string[] }>();
  for (const notice of asking.map(message => noticeOf(message))) {
    for (const { from, to } of options.delegations) {
      if (notice.recipients.includes(from) && !told.has(to)) {
        const place = places.get(to) ?? { notice, from: [] };
        place.from.push(...(place.from.includes(from) ? [] : [from]));
        places.set(to, place);
      }
    }
  }
  return [...places].flatMap(([to, { notice, from }]) =>
    standInNotice(release, { to, from, asked: notice }),
  );
}
