/** A piece of work on a common clock, in milliseconds. */
export type Span = { start: number; end: number };

/** What the spans take together when each counts in full. */
export function sumOf(spans: Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** How long at least one of the spans was under way. */
export function unionOf(spans: Span[]): number {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  let covered = 0;
  let until = -Infinity;
  for (const { start, end } of ordered) {
    covered += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return covered;
}
