import type { ReleaseQuery } from '@slipway/backstage-plugin-releases-common';
import { useLocation, useSearchParams } from 'react-router-dom';
import type { FilterQuery } from '../../shared/useReleaseFilters';

export type SortField = 'plannedStart' | 'title' | 'updatedAt';

const SORT_FIELDS: readonly string[] = ['plannedStart', 'title', 'updatedAt'];

export const PAGE_SIZES = [20, 50, 100];

/**
 * Order and page of the table in the URL. The way back is kept in the
 * browser's history entry, because the backend's cursors only lead forward; a
 * link opened by somebody else still shows the same page.
 */
export function useTableQuery() {
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const cursor = params.get('cursor') ?? undefined;
  const pagesBefore = readPagesBefore(location.state);
  const { field, descending } = readSort(params.get('sort'));
  const limit = readLimit(params.get('rows'));

  function change(
    edit: (params: URLSearchParams) => void,
    state?: { pagesBefore: string[] },
  ) {
    setParams(
      before => {
        const after = new URLSearchParams(before);
        after.delete('cursor');
        edit(after);
        return after;
      },
      { state },
    );
  }

  return {
    field,
    descending,
    limit,
    cursor,
    /** Rows before this page; `undefined` on a page that was opened by a link. */
    offset:
      cursor && !pagesBefore ? undefined : (pagesBefore?.length ?? 0) * limit,

    toQuery(filters: FilterQuery): ReleaseQuery {
      return {
        ...filters,
        sort: `${descending ? '-' : ''}${field}` as ReleaseQuery['sort'],
        limit,
        ...(cursor && { cursor }),
      };
    },

    sortBy(next: SortField) {
      const down = next === field ? !descending : next === 'updatedAt';
      change(after => after.set('sort', `${down ? '-' : ''}${next}`));
    },

    setLimit(next: number) {
      change(after => after.set('rows', `${next}`));
    },

    goToFirst() {
      change(() => {});
    },

    goToNext(nextCursor: string) {
      change(after => after.set('cursor', nextCursor), {
        pagesBefore: [...(pagesBefore ?? []), cursor ?? ''],
      });
    },

    goToPrevious() {
      const rest = pagesBefore?.slice(0, -1) ?? [];
      const target = pagesBefore?.at(-1);
      change(after => target && after.set('cursor', target), {
        pagesBefore: rest,
      });
    },
  };
}

export type TableQuery = ReturnType<typeof useTableQuery>;

function readPagesBefore(state: unknown): string[] | undefined {
  const pages = (state as { pagesBefore?: unknown } | null)?.pagesBefore;
  return Array.isArray(pages) && pages.every(page => typeof page === 'string')
    ? pages
    : undefined;
}

function readSort(text: string | null) {
  const field = text?.replace(/^-/, '') ?? '';
  if (!SORT_FIELDS.includes(field)) {
    // What was touched last is what people look for first.
    return { field: 'updatedAt' as SortField, descending: true };
  }
  return { field: field as SortField, descending: text!.startsWith('-') };
}

function readLimit(text: string | null): number {
  const limit = Number(text);
  return PAGE_SIZES.includes(limit) ? limit : PAGE_SIZES[0];
}
