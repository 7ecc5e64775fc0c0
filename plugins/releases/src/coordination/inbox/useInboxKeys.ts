import { useEffect, useRef } from 'react';

export type InboxKey = 'j' | 'k' | 'a' | 'r' | 'd' | 'x' | 'Enter' | '?';

const KEYS: readonly string[] = [
  'j',
  'k',
  'a',
  'r',
  'd',
  'x',
  'Enter',
  '?',
] satisfies InboxKey[];

/**
 * Listens to the shortcuts of the inbox.
 *
 * @param active - whether they mean the inbox now; a dialog in front of it has keys of its own
 */
export function useInboxKeys(
  active: boolean,
  onKey: (key: InboxKey, event: KeyboardEvent) => void,
) {
  const handler = useRef(onKey);
  handler.current = onKey;

  useEffect(() => {
    if (!active) {
      return undefined;
    }
    const listen = (event: KeyboardEvent) => {
      if (
        KEYS.includes(event.key) &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        !isTyping(event)
      ) {
        handler.current(event.key as InboxKey, event);
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [active]);
}

// Letters belong to whatever takes text, and Enter to whatever has the focus.
function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  const takesText =
    target.isContentEditable ||
    ['TEXTAREA', 'SELECT'].includes(target.tagName) ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox');
  return (
    takesText ||
    (event.key === 'Enter' && target.closest('a, button, input') !== null)
  );
}
