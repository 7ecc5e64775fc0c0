import { EvidenceStorage } from '@slipway/backstage-plugin-releases-node';
import { EvidenceStore } from './EvidenceStore';

/** No upload takes longer; what began before and has not ended belongs to a process that died. */
const LONGEST_UPLOAD_MS = 24 * 60 * 60 * 1000;

/** Removes what uploads left behind that broke off together with their backend. */
export class EvidenceSweep {
  readonly #store: EvidenceStore;
  readonly #storage: EvidenceStorage;
  readonly #now: () => number;

  constructor(options: {
    store: EvidenceStore;
    storage: EvidenceStorage;
    /** Milliseconds since the epoch; for tests. */
    now?: () => number;
  }) {
    this.#store = options.store;
    this.#storage = options.storage;
    this.#now = options.now ?? Date.now;
  }

  async run(signal?: AbortSignal): Promise<void> {
    const before = new Date(this.#now() - LONGEST_UPLOAD_MS).toISOString();
    for (const id of await this.#store.leftBehind(before)) {
      if (signal?.aborted) {
        return;
      }
      await this.#storage.remove(id);
      await this.#store.remove(id);
    }
  }
}
