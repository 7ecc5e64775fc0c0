import type {
  TestCaseQuery,
  TestCase,
} from '@slipway/backstage-plugin-releases-common';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { SHOWN_STATUSES } from '../evidenceWords';

const TEXTS = ['test', 'suite', 'label', 'owner'] as const;

/** The longest that the backend takes. */
export const FILTER_LENGTHS = {
  test: 200,
  suite: 500,
  label: 100,
  owner: 260,
} as const satisfies Record<(typeof TEXTS)[number], number>;

/** How the tests of a run are narrowed. */
export type TestFilters = Record<(typeof TEXTS)[number], string> & {
  status?: TestCase['status'] | 'flaky';
};

export const NO_FILTERS: TestFilters = {
  test: '',
  suite: '',
  label: '',
  owner: '',
};

const ALL = ['run', 'status', ...TEXTS];

/** The run that is looked at and how its tests are narrowed, both in the address. */
export function useRunParams() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);

  /** Opens a run, or closes the one that is open. */
  function open(id: string | undefined) {
    setParams(before => {
      const after = new URLSearchParams(before);
      // Filters belong to the run that they were made for.
      ALL.forEach(name => after.delete(name));
      if (id) {
        after.set('run', id);
      }
      return after;
    });
  }

  function change(patch: Partial<TestFilters>) {
    setParams(
      before => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(patch)) {
          if (value) {
            after.set(name, value);
          } else {
            after.delete(name);
          }
        }
        return after;
      },
      { replace: true },
    );
  }

  return { run: params.get('run') ?? undefined, filters, open, change };
}

/** What the filters ask of the backend. */
export function toTestQuery(filters: TestFilters): TestCaseQuery {
  const { test, status, suite, label, owner } = filters;
  return {
    ...(test && { text: test }),
    ...(status && { status: [status] }),
    ...(suite && { suite }),
    ...(label && { label }),
    ...(owner && { owner }),
  };
}

function readFilters(params: URLSearchParams): TestFilters {
  const texts = Object.fromEntries(
    TEXTS.map(name => [
      name,
      (params.get(name) ?? '').slice(0, FILTER_LENGTHS[name]),
    ]),
  ) as Record<(typeof TEXTS)[number], string>;
  return {
    ...texts,
    // An old or mistyped link should still open.
    status: SHOWN_STATUSES.find(status => status === params.get('status')),
  };
}
