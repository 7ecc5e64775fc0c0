import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useMemo, useState } from 'react';

/** A list of words that the portal remembers for the viewer; `undefined` until one was stored. */
export function useStoredList(key: string) {
  const storageApi = useApi(storageApiRef);
  const bucket = useMemo(() => storageApi.forBucket('releases'), [storageApi]);
  const [list, setList] = useState<readonly string[] | undefined>(
    () => bucket.snapshot<string[]>(key).value,
  );

  useEffect(() => {
    const subscription = bucket
      .observe$<string[]>(key)
      .subscribe(snapshot => setList(snapshot.value));
    return () => subscription.unsubscribe();
  }, [bucket, key]);

  const store = useCallback(
    (next: string[]) => {
      setList(next);
      bucket.set(key, next);
    },
    [bucket, key],
  );

  return [list, store] as const;
}
