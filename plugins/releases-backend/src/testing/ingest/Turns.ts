/**
 * Lets everybody who has work for the processor do a little of it in turn: one
 * slice for each round of the event loop, however many ask, so that other
 * requests are answered between any two of them.
 */
export class Turns {
  readonly #waiting: Array<() => void> = [];
  #isScheduled = false;

  /** Resolves when it is the caller's turn. */
  async next(): Promise<void> {
    await new Promise<void>(resolve => {
      this.#waiting.push(resolve);
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#isScheduled) {
      return;
    }
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#waiting.shift()?.();
      if (this.#waiting.length > 0) {
        this.#schedule();
      }
    });
  }
}
