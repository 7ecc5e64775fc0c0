import { ReactNode, useEffect, useRef } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { useSignal } from '@backstage/plugin-signals-react';
import type { ReleasesApi } from '@slipway/backstage-plugin-releases-common';
import {
  QueryClient,
  QueryClientProvider,
  useQueryClient,
} from '@tanstack/react-query';
import { releasesApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { isTransient } from './requestStatus';

const SIGNAL_CHANNEL = 'releases';

// A busy portal signals many times a second; one refetch serves them all.
const SIGNAL_PAUSE_MS = 1000;

// The page, the tab and the card of one app share what they loaded, and a test
// with its own API starts with nothing.
const clients = new WeakMap<ReleasesApi, QueryClient>();

function clientFor(api: ReleasesApi): QueryClient {
  let client = clients.get(api);
  if (!client) {
    client = new QueryClient({
      defaultOptions: {
        queries: {
          retry: (failures, error) => failures < 2 && isTransient(error),
          retryDelay: failures => 300 * 3 ** failures,
          refetchOnWindowFocus: true,
          staleTime: 10_000,
          // Offline, a paused query would look like one that loads for ever.
          networkMode: 'always',
        },
        mutations: { networkMode: 'always' },
      },
    });
    clients.set(api, client);
  }
  return client;
}

/** The root of everything that loads releases. */
export function ReleasesQueryProvider(props: { children: ReactNode }) {
  const client = clientFor(useApi(releasesApiRef));
  return (
    <QueryClientProvider client={client}>
      <SignalListener />
      {props.children}
    </QueryClientProvider>
  );
}

function SignalListener() {
  const client = useQueryClient();
  const { lastSignal } = useSignal(SIGNAL_CHANNEL);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  useEffect(() => {
    if (lastSignal && !timer.current) {
      timer.current = setTimeout(() => {
        timer.current = undefined;
        client.invalidateQueries({ queryKey: queryKeys.all });
      }, SIGNAL_PAUSE_MS);
    }
  }, [client, lastSignal]);

  useEffect(() => () => clearTimeout(timer.current), []);

  return null;
}
