import { useSearchParams } from 'react-router-dom';

const STATES = ['waiting', 'deferred', 'decided'] as const;

export type InboxState = (typeof STATES)[number];

/** Which part of the inbox is looked at, in the URL so that it can be linked to. */
export function useInboxParams() {
  const [params, setParams] = useSearchParams();
  const state: InboxState =
    STATES.find(known => known === params.get('show')) ?? 'waiting';

  return {
    state,
    /** Only what concerns one of these. */
    entityRefs: params.getAll('entityRef'),
    showState(next: InboxState) {
      setParams(before => {
        const after = new URLSearchParams(before);
        if (next === 'waiting') {
          after.delete('show');
        } else {
          after.set('show', next);
        }
        return after;
      });
    },
    showAll() {
      setParams(before => {
        const after = new URLSearchParams(before);
        after.delete('entityRef');
        return after;
      });
    },
  };
}
