import type { Evidence } from '@slipway/backstage-plugin-releases-common';
import { RunSeries, seriesKey } from '../groupEvidence';

/** A run in a trend. */
export type TrendPoint = {
  run: Evidence;
  /** Share of the tests that ran and passed; not there where none ran. */
  rate?: number;
};

const SHOWN = 20;

export function trendPoints(runs: Evidence[]): TrendPoint[] {
  return runs.map(run => ({ run, rate: passRate(run.totals) }));
}

/** The share of the tests that ran and passed; skipped ones did not run. */
export function passRate(totals: Evidence['totals']): number | undefined {
  const ran = totals.tests - totals.skipped;
  return ran > 0 ? totals.passed / ran : undefined;
}

/**
 * The series with at least two runs of one entity over all its versions, the
 * longest first; of each the last runs, oldest first.
 *
 * @param evidence - newest first
 */
export function trendsOf(
  evidence: Evidence[],
): Array<Pick<RunSeries, 'key'> & { runs: Evidence[] }> {
  const series = new Map<string, Evidence[]>();
  for (const run of evidence) {
    const key = seriesKey(run);
    series.set(key, [...(series.get(key) ?? []), run]);
  }
  return [...series]
    .filter(([, runs]) => runs.length > 1)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([key, runs]) => ({ key, runs: runs.slice(0, SHOWN).reverse() }));
}
