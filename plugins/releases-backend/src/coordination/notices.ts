import { Release } from '@slipway/backstage-plugin-releases-common';
import { NewOutboxMessage } from '../communication/OutboxStore';

/** Topic of the outbox under which messages to people are kept. */
export const NOTIFICATION_TOPIC = 'notification';

/** A notification as it waits in the outbox; people are entity references. */
export type Notice = {
  recipients: string[];
  title: string;
  description: string;
  link: string;
  /** What the portal lets people mute. */
  topic: 'release-approval' | 'release-decision' | 'release-task';
  /** A newer notification of the same scope takes the place of an older one. */
  scope: string;
  severity: 'normal' | 'high';
};

type Named = Pick<Release, 'id' | 'title'>;

/** The notice in a message that one of these functions made. */
export function noticeOf({ payload }: NewOutboxMessage): Notice {
  return payload as Notice;
}

/**
 * Asks people for their decision, or reminds them of it. What connects them with
 * the release they may not be allowed to see; the page behind the link tells
 * each of them what they may.
 */
export function askNotice(
  release: Named,
  options: {
    recipients: string[];
    rule: { title: string; missing: number };
    kind: 'asked' | 'again' | 'escalated' | 'reminded' | 'back';
  },
): NewOutboxMessage[] {
  const title = {
    asked: `Your approval is needed: ${release.title}`,
    again: `${release.title} changed: your approval is needed again`,
    escalated: `Nobody decided in time: ${release.title}`,
    back: `You put it aside until now: ${release.title}`,
    reminded: `Soon to be deployed and not approved yet: ${release.title}`,
  }[options.kind];
  const { rule } = options;
  return notice(release, {
    recipients: options.recipients,
    title,
    description: `You are asked under ‘${rule.title}’. ${
      rule.missing === 1 ? 'One approval is' : `${rule.missing} approvals are`
    } still needed.`,
    link: `/releases/${release.id}/approvals`,
    topic: 'release-approval',
    scope: `release:${release.id}:approval`,
    severity: ['asked', 'again', 'back'].includes(options.kind)
      ? 'normal'
      : 'high',
  });
}

/** Asks somebody in place of those who named them. */
export function standInNotice(
  release: Named,
  options: { to: string; from: string[]; asked: Notice },
): NewOutboxMessage[] {
  return notice(release, {
    ...options.asked,
    recipients: [options.to],
    description: `You are asked in place of ${options.from.join(' and ')}.`,
  });
}

/** Tells those who lead a release what was decided on it. */
export function outcomeNotice(
  release: Named & Pick<Release, 'owner' | 'releaseManager'>,
  options: {
    title: string;
    description: string;
    submittedBy?: string;
    /** Who caused it, and knows. */
    actor: string;
  },
): NewOutboxMessage[] {
  const recipients = [
    ...new Set([options.submittedBy, release.owner, release.releaseManager]),
  ].filter(
    (ref): ref is string =>
      ref !== undefined && ref !== options.actor && !ref.startsWith('service:'),
  );
  return notice(release, {
    recipients,
    title: options.title,
    description: options.description,
    link: `/releases/${release.id}/approvals`,
    topic: 'release-decision',
    scope: `release:${release.id}:decision`,
    severity: 'normal',
  });
}

/** Tells somebody that they stand in for somebody else. */
export function delegationNotice(options: {
  id: string;
  to: string;
  title: string;
  description: string;
}): NewOutboxMessage[] {
  const payload: Notice = {
    recipients: [options.to],
    title: options.title,
    description: options.description,
    link: '/releases/approvals',
    topic: 'release-approval',
    scope: `delegation:${options.id}`,
    severity: 'normal',
  };
  return [{ topic: NOTIFICATION_TOPIC, payload }];
}

function notice(release: Named, payload: Notice): NewOutboxMessage[] {
  return payload.recipients.length === 0
    ? []
    : [{ topic: NOTIFICATION_TOPIC, releaseId: release.id, payload }];
}
