import {
  ApprovedContent,
  ContentDifference,
  contentDifferences,
  HistoryEvent,
} from '@slipway/backstage-plugin-releases-common';

/** What a change of a release made different; nothing for events that carry no states. */
export function changesOf(event: HistoryEvent): ContentDifference[] {
  const before = contentIn(event, 'before');
  const after = contentIn(event, 'after');
  return before && after
    ? // Only compared field by field, whichever fields there are.
      contentDifferences(before as ApprovedContent, after as ApprovedContent)
    : [];
}

function contentIn(
  event: HistoryEvent,
  name: string,
): Record<string, unknown> | undefined {
  const content = event.data[name];
  if (typeof content !== 'object' || !content || Array.isArray(content)) {
    return undefined;
  }
  const { scopeLinks, ...others } = content as Record<string, unknown>;
  return Array.isArray(scopeLinks)
    ? { ...others, scopeLinks: scopeLinks.map(linkText) }
    : others;
}

/** A link as people know it, "CHG-2291 Instant refunds". */
function linkText(link: unknown): string {
  const { key, title } = (link ?? {}) as Record<string, unknown>;
  return [key, title].filter(part => typeof part === 'string').join(' ');
}
