import { useApi } from '@backstage/core-plugin-api';
import {
  nextEnvironment,
  previewVerdict,
  ReadinessPreviewFacts,
  ReadinessQuestion,
  ReadinessVerdict,
  Release,
  ReleasePolicy,
} from '@slipway/backstage-plugin-releases-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { releasesApiRef } from '../../api';
import { queryKeys } from '../../shared/queryKeys';
import { useDebounced } from '../../shared/useDebounced';
import { useNow } from '../../shared/useNow';
import { answersAlso, questionOf } from './question';

/** How long typing has to rest before the backend is asked. */
const REST_MS = 400;

/** What a release would be judged as in one environment. */
export type PreviewedVerdict = {
  verdict: ReadinessVerdict;
  /** Titles of the checks that the backend alone judges. */
  judgedLater: string[];
};

export type ReadinessPreviewState = {
  /** In the order of promotion; the verdicts from before while others are on their way. */
  verdicts?: PreviewedVerdict[];
  /** The environment that the release would go to next. */
  next?: string;
  /** Whether what is shown may not be what was entered last. */
  updating: boolean;
  /** Why the facts could not be gathered. */
  error: unknown;
  retry: () => void;
};

/**
 * Judges a release that is being planned: the facts are asked for when what
 * they depend on changes, and judged again with every change of the form.
 *
 * @param draft - of which something is released, and the type is known
 */
export function useReadinessPreview(
  draft: Release,
  policy: ReleasePolicy,
): ReadinessPreviewState {
  const api = useApi(releasesApiRef);
  const now = useNow().toUTC().toISO() ?? '';
  const wanted = JSON.stringify(questionOf(draft, policy));
  const asked = useDebounced(wanted, REST_MS);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: queryKeys.facts(asked),
    queryFn: async () => {
      const question: ReadinessQuestion = JSON.parse(asked);
      return { question, facts: await api.readiness.gatherFacts(question) };
    },
    placeholderData: keepPreviousData,
  });
  const facts =
    data && answersAlso(data.question, JSON.parse(wanted))
      ? data.facts
      : undefined;
  const judged = useMemo(
    () => facts && judge(facts, draft, { policy, now }),
    [facts, draft, policy, now],
  );
  const before = useRef<ReturnType<typeof judge>>();
  useEffect(() => {
    before.current = judged ?? before.current;
  }, [judged]);

  return {
    ...(judged ?? before.current),
    updating: wanted !== asked || isFetching,
    error,
    retry: refetch,
  };
}

function judge(
  facts: ReadinessPreviewFacts,
  draft: Release,
  { policy, now }: { policy: ReleasePolicy; now: string },
): { verdicts: PreviewedVerdict[]; next: string } {
  const next = nextEnvironment(draft, policy, facts.running);
  const planned = policy.environments
    .map(({ name }) => name)
    .filter(name => draft.windows.some(w => w.environment === name));
  return {
    next,
    verdicts: (planned.length > 0 ? planned : [next]).map(environment =>
      previewVerdict(facts, draft, { policy, now, environment }),
    ),
  };
}
