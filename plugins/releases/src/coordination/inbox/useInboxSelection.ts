import type { ApprovalInboxItem } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';

/** What tells two entries of the inbox apart: a release may ask somebody twice. */
export function itemKey(item: ApprovalInboxItem): string {
  return `${item.releaseId} ${item.rule.id}`;
}

/** The entries that are chosen for being decided together; those that are gone drop out. */
export function useInboxSelection(items: ApprovalInboxItem[]) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const selected = items.filter(item => keys.has(itemKey(item)));

  return {
    selected,
    isSelected: (item: ApprovalInboxItem) => keys.has(itemKey(item)),
    toggle(item: ApprovalInboxItem) {
      setKeys(before => {
        const after = new Set(before);
        if (!after.delete(itemKey(item))) {
          after.add(itemKey(item));
        }
        return after;
      });
    },
    selectAll: () => setKeys(new Set(items.map(itemKey))),
    clear: () => setKeys(new Set()),
  };
}

export function countReleases(items: ApprovalInboxItem[]): number {
  return new Set(items.map(({ releaseId }) => releaseId)).size;
}
