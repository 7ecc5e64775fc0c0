import { useQueryClient } from '@tanstack/react-query';
import type { Evidence } from '@slipway/backstage-plugin-releases-common';
import { useEffect, useRef, useState } from 'react';
import { queryKeys } from '../../shared/queryKeys';
import { ReportAbout, useReportTransfer } from '../reportTransfer';

/** How many reports travel at the same time. */
const AT_ONCE = 2;

export type UploadState =
  | { step: 'waiting' }
  | { step: 'sending'; sent: number }
  | { step: 'done'; evidence: Evidence; created: boolean }
  | { step: 'failed'; error: unknown }
  | { step: 'cancelled' };

/** A report on its way; each one succeeds or fails for itself. */
export type UploadItem = { id: number; file: File; state: UploadState };

/** Reports that are uploaded together. Who leaves cancels what is not there yet. */
export function useUploads() {
  const transfer = useReportTransfer();
  const client = useQueryClient();
  const [items, setItems] = useState<UploadItem[]>([]);
  const nextId = useRef(1);
  const running = useRef(new Map<number, AbortController>());

  useEffect(() => {
    const started = running.current;
    return () => started.forEach(one => one.abort());
  }, []);

  function move(id: number, state: UploadState) {
    setItems(before =>
      before.map(item => (item.id === id ? { ...item, state } : item)),
    );
  }

  async function uploadOne(item: UploadItem, about: ReportAbout) {
    const controller = running.current.get(item.id)!;
    const { signal } = controller;
    try {
      if (!signal.aborted) {
        move(item.id, { step: 'sending', sent: 0 });
      }
      const result = await transfer.upload(item.file, about, {
        signal,
        onProgress: sent => move(item.id, { step: 'sending', sent }),
      });
      move(item.id, { step: 'done', ...result });
    } catch (error) {
      move(
        item.id,
        signal.aborted ? { step: 'cancelled' } : { step: 'failed', error },
      );
    } finally {
      running.current.delete(item.id);
    }
  }

  return {
    items,
    busy: items.some(({ state }) => state.step === 'sending'),
    add(files: File[]) {
      setItems(before => [
        ...before,
        ...files.map(file => ({
          id: nextId.current++,
          file,
          state: { step: 'waiting' } as const,
        })),
      ]);
    },
    remove(id: number) {
      setItems(before => before.filter(item => item.id !== id));
    },
    /** Sends what is not there yet, two at a time. */
    async start(about: ReportAbout, only?: number) {
      const queue = items.filter(
        ({ id, state }) =>
          (only === undefined || id === only) &&
          state.step !== 'done' &&
          !running.current.has(id),
      );
      queue.forEach(({ id }) => running.current.set(id, new AbortController()));
      const worker = async () => {
        for (let item = queue.shift(); item; item = queue.shift()) {
          await uploadOne(item, about);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      await Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.allEvidence }),
        client.invalidateQueries({ queryKey: queryKeys.verdicts }),
      ]);
    },
    cancel(id: number) {
      running.current.get(id)?.abort();
    },
    cancelAll() {
      running.current.forEach(one => one.abort());
    },
  };
}

export type Uploads = ReturnType<typeof useUploads>;
