/** Tells the person at the terminal how far a benchmark is. */
export function say(text: string, since?: number): void {
  const took =
    since === undefined
      ? ''
      : ` (${((Date.now() - since) / 1000).toFixed(1)} s)`;
  process.stdout.write(`${text}${took}\n`);
}
