import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import {
  RELEASE_STATES,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The filters that take several values, by their name in the URL. */
export const LIST_FILTERS = [
  'entityRef',
  'owner',
  'system',
  'domain',
  'environment',
  'type',
  'state',
] as const;

export type ListFilter = (typeof LIST_FILTERS)[number];

// The backend refuses more.
const MAX_TEXT_LENGTH = 200;
const MAX_OWNERS = 100;

export type ReleaseFilters = Record<ListFilter, string[]> & {
  text: string;
  /** Whether only releases of the viewer's own teams are meant. */
  mine: boolean;
};

/** What the filters ask of the backend; filters that are not set are left out. */
export type FilterQuery = {
  text?: string;
  entityRef?: string[];
  owner?: string[];
  system?: string[];
  domain?: string[];
  environment?: string[];
  type?: string[];
  state?: ReleaseState[];
};

/**
 * The filters in the URL, so that a view can be shared, bookmarked and left by
 * the browser's back button. Other parameters, such as the month, stay.
 */
export function useReleaseFilters() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const active =
    filters.mine ||
    filters.text !== '' ||
    LIST_FILTERS.some(name => filters[name].length > 0);

  function change(
    patch: Partial<ReleaseFilters>,
    options?: { replace?: boolean },
  ) {
    setParams(before => writeFilters(before, patch), options);
  }

  function clear() {
    const nothing = Object.fromEntries(LIST_FILTERS.map(name => [name, []]));
    change({ ...nothing, text: '', mine: false });
  }

  return { filters, active, change, clear };
}

/** The query for the filters; `undefined` until it is known which teams are the viewer's. */
export function useFilterQuery(filters: ReleaseFilters): {
  query?: FilterQuery;
  error: Error | null;
} {
  const { data: teams, error } = useOwnTeams(filters.mine);

  const query = useMemo(() => {
    if (filters.mine && !teams) {
      return undefined;
    }
    const owners = filters.mine
      ? [...new Set([...filters.owner, ...(teams ?? [])])]
      : filters.owner;
    return {
      ...(filters.text && { text: filters.text }),
      ...listOf('entityRef', filters.entityRef),
      ...listOf('owner', owners.slice(0, MAX_OWNERS)),
      ...listOf('system', filters.system),
      ...listOf('domain', filters.domain),
      ...listOf('environment', filters.environment),
      ...listOf('type', filters.type),
      ...listOf('state', filters.state as ReleaseState[]),
    };
  }, [filters, teams]);

  return { query, error: filters.mine ? error : null };
}

function useOwnTeams(enabled: boolean) {
  const identityApi = useApi(identityApiRef);
  return useQuery({
    queryKey: ['own-teams'],
    queryFn: async () =>
      (await identityApi.getBackstageIdentity()).ownershipEntityRefs,
    staleTime: Infinity,
    enabled,
  });
}

function listOf<Name extends string, T>(name: Name, values: T[]) {
  return (values.length > 0 ? { [name]: values } : {}) as {
    [K in Name]?: T[];
  };
}

function readFilters(params: URLSearchParams): ReleaseFilters {
  const lists = Object.fromEntries(
    LIST_FILTERS.map(name => [name, [...new Set(params.getAll(name))]]),
  ) as Record<ListFilter, string[]>;
  return {
    ...lists,
    // An old or mistyped link should still open.
    state: lists.state.filter(state =>
      (RELEASE_STATES as readonly string[]).includes(state),
    ),
    text: (params.get('text') ?? '').slice(0, MAX_TEXT_LENGTH),
    mine: params.get('mine') === 'true',
  };
}

function writeFilters(
  before: URLSearchParams,
  patch: Partial<ReleaseFilters>,
): URLSearchParams {
  const after = new URLSearchParams(before);
  // A cursor belongs to the filters that it was made with.
  after.delete('cursor');
  for (const name of LIST_FILTERS) {
    const values = patch[name];
    if (values) {
      after.delete(name);
      values.forEach(value => after.append(name, value));
    }
  }
  if (patch.text !== undefined) {
    setOrDelete(after, 'text', patch.text);
  }
  if (patch.mine !== undefined) {
    setOrDelete(after, 'mine', patch.mine ? 'true' : '');
  }
  return after;
}

function setOrDelete(params: URLSearchParams, name: string, value: string) {
  if (value) {
    params.set(name, value);
  } else {
    params.delete(name);
  }
}
