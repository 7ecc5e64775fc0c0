import {
  EvidenceComparison,
  TestChange,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { CaseRow, listOf } from './evidenceRows';

const SHOWN = 100;

type Difference = Exclude<keyof EvidenceComparison, 'base'>;

const DIFFERENCES: readonly Difference[] = [
  'newFailures',
  'stillFailing',
  'fixed',
  'flaky',
  'slower',
  'faster',
  'added',
  'removed',
];

type DifferenceRow = {
  difference: Difference;
  test_key: string;
  number_of: number | string;
};

/** A test that takes at least half a second and twice as long is slower; below that it is noise. */
const NOTICEABLE_MS = 500;
const NOTICEABLE_FACTOR = 2;

/** Tests of one name count once, by the worst of them and by their time together. */
const TESTS = `
  select test_key, min(place) as place, min(number) as number,
    sum(duration_ms) as ms
  from evidence_cases where evidence_id = ? group by test_key`;

const SQL = `
  with later as (${TESTS}), earlier as (${TESTS}),
  pairs as (
    select coalesce(later.test_key, earlier.test_key) as test_key,
      later.place as place, earlier.place as place_before,
      coalesce(later.number, earlier.number) as number,
      later.ms as ms, earlier.ms as ms_before
    from later full join earlier on earlier.test_key = later.test_key
  ),
  found as (
    select test_key, number, case
      when place is null then 'removed'
      when place = 0 and place_before = 0 then 'stillFailing'
      when place = 0 then 'newFailures'
      when place_before is null then 'added'
      when place_before = 0 and place <> 2 then 'fixed'
    end as difference from pairs
    union all
    select test_key, number, 'flaky' from pairs where place = 1
    union all
    select test_key, number, case when ms > ms_before then 'slower' else 'faster' end
    from pairs
    where place in (1, 3) and place_before in (1, 3)
      and abs(ms - ms_before) >= ${NOTICEABLE_MS}
      and (ms >= ms_before * ${NOTICEABLE_FACTOR}
        or ms_before >= ms * ${NOTICEABLE_FACTOR})
  ),
  ranked as (
    select test_key, difference,
      row_number() over (partition by difference order by number) as rank,
      count(*) over (partition by difference) as number_of
    from found where difference is not null
  )
  select difference, test_key, number_of from ranked
  where rank <= ${SHOWN} order by difference, rank`;

/** Compares runs test by test. */
export class ComparisonStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** What is different in a run from one before it, in two statements however many tests they have. */
  async compare(
    laterId: string,
    earlierId: string,
  ): Promise<Omit<EvidenceComparison, 'base'>> {
    const answer = await this.#knex.raw(SQL, [laterId, earlierId]);
    const rows: DifferenceRow[] = answer.rows ?? answer;
    const keys = [...new Set(rows.map(row => row.test_key))];
    const tests: Array<CaseRow & { evidence_id: string }> = await this.#knex(
      'evidence_cases',
    )
      .select('evidence_id', 'test_key', 'place', 'status', 'suite', 'name')
      .select('duration_ms')
      .whereIn('evidence_id', [laterId, earlierId])
      .whereIn('test_key', keys)
      // The worst of several with one name comes last, and stays.
      .orderBy('place', 'desc');
    const after = new Map<string, CaseRow>();
    const before = new Map<string, CaseRow>();
    for (const test of tests) {
      (test.evidence_id === laterId ? after : before).set(test.test_key, test);
    }
    return Object.fromEntries(
      DIFFERENCES.map(difference => {
        const some = rows.filter(row => row.difference === difference);
        return [
          difference,
          {
            count: Number(some[0]?.number_of ?? 0),
            items: some.map(({ test_key: key }) =>
              toChange(key, { after: after.get(key), before: before.get(key) }),
            ),
          },
        ];
      }),
    ) as Omit<EvidenceComparison, 'base'>;
  }
}

function toChange(
  key: string,
  { before, after }: { before?: CaseRow; after?: CaseRow },
): TestChange {
  const named = (after ?? before)!;
  return {
    key,
    name: named.name,
    suite: listOf(named.suite),
    ...(before && { before: before.status }),
    ...(after && { after: after.status }),
    ...(typeof before?.duration_ms === 'number' && {
      beforeMs: before.duration_ms,
    }),
    ...(typeof after?.duration_ms === 'number' && {
      afterMs: after.duration_ms,
    }),
  };
}
