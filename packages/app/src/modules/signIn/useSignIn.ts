import { useCallback, useEffect, useRef, useState } from 'react';
import { ResponseError, toError } from '@backstage/errors';
import { IdentityApi } from '@backstage/frontend-plugin-api';
import { PeopleClient } from './PeopleClient';
import { PersonaIdentity } from './PersonaIdentity';
import { rememberedPerson } from './rememberedPerson';

const CATALOG_POLL_MS = 1000;

export interface SignIn {
  /** Who is being signed in at the moment. */
  entityRef?: string;
  /** Whether that has to wait until the catalog has been read. */
  waiting: boolean;
  error?: Error;
  signInAs(entityRef: string): void;
  cancel(): void;
}

/** Signs somebody in; at first the person whom this tab remembers. */
export function useSignIn(
  client: PeopleClient,
  onSuccess: (identity: IdentityApi) => void,
): SignIn {
  const [entityRef, setEntityRef] = useState(rememberedPerson.get);
  const [waiting, setWaiting] = useState(false);
  const [error, setError] = useState<Error>();

  // The caller's callback may change with every render; signing in must not
  // start again because of that.
  const onSuccessRef = useRef(onSuccess);
  onSuccessRef.current = onSuccess;

  useEffect(() => {
    if (!entityRef) {
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    let timer: number | undefined;

    const attempt = async () => {
      try {
        const identity = await PersonaIdentity.signIn({
          client,
          entityRef,
          signal,
        });
        if (!signal.aborted) {
          onSuccessRef.current(identity);
        }
      } catch (e) {
        if (signal.aborted) {
          return;
        }
        if (statusOf(e) === 503) {
          setWaiting(true);
          timer = window.setTimeout(attempt, CATALOG_POLL_MS);
          return;
        }
        if (statusOf(e) !== undefined) {
          rememberedPerson.forget();
        }
        setError(toError(e));
        setEntityRef(undefined);
      }
    };
    attempt();

    return () => {
      controller.abort();
      window.clearTimeout(timer);
    };
  }, [client, entityRef]);

  const signInAs = useCallback((chosen: string) => {
    setError(undefined);
    setWaiting(false);
    setEntityRef(chosen);
  }, []);

  const cancel = useCallback(() => {
    rememberedPerson.forget();
    setEntityRef(undefined);
    setWaiting(false);
  }, []);

  return { entityRef, waiting, error, signInAs, cancel };
}

function statusOf(error: unknown): number | undefined {
  return error instanceof ResponseError ? error.statusCode : undefined;
}
