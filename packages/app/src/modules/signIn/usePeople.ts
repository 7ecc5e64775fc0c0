import { useCallback, useEffect, useState } from 'react';
import { toError } from '@backstage/errors';
import { PeopleClient } from './PeopleClient';
import { PeoplePage, PeopleQuery } from './types';

const TYPING_PAUSE_MS = 200;
const LOADING_POLL_MS = 1500;

export interface People {
  page?: PeoplePage;
  error?: Error;
  retry(): void;
}

/**
 * The list of people. Keeps asking while the catalog is being read, and keeps
 * showing the previous answer until the next one is there.
 */
export function usePeople(client: PeopleClient, query: PeopleQuery): People {
  const { term, everybody } = query;
  const [page, setPage] = useState<PeoplePage>();
  const [error, setError] = useState<Error>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    let timer: number | undefined;

    const load = async () => {
      try {
        const next = await client.list({ term, everybody }, controller.signal);
        setPage(next);
        setError(undefined);
        if (next.loading && !controller.signal.aborted) {
          timer = window.setTimeout(load, LOADING_POLL_MS);
        }
      } catch (e) {
        if (!controller.signal.aborted) {
          setError(toError(e));
        }
      }
    };
    timer = window.setTimeout(load, term ? TYPING_PAUSE_MS : 0);

    return () => {
      controller.abort();
      window.clearTimeout(timer);
    };
  }, [client, term, everybody, attempt]);

  const retry = useCallback(() => {
    setError(undefined);
    setAttempt(n => n + 1);
  }, []);

  return { page, error, retry };
}
