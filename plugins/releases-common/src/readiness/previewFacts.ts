import {
  ReadinessPreviewFacts,
  ReadinessVerdict,
  Release,
  ReleasePolicy,
} from '../api/types';
import { contentDigest } from '../coordination/contentDigest';
import { contentOf } from '../planning/normalizeRelease';
import { checkSettings } from './checkSettings';
import { ReadinessFacts } from './facts';
import { redactVerdict } from './redactVerdict';
import { judgeReadiness } from './verdict';

/**
 * The identifier of a release that is not saved yet: the nil UUID.
 *
 * @public
 */
export const NEW_RELEASE_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Where and when a preview judges.
 *
 * @public
 */
export type PreviewContext = {
  policy: ReleasePolicy;
  /** The instant of judging, ISO 8601. */
  now: string;
  environment: string;
};

/**
 * The facts that a release would be judged by if it were saved as it stands in
 * a form: what the backend gathered, and what follows from the form itself.
 *
 * @param answer - gathered for the components, people and bundled releases of the draft
 * @param draft - in its stored form; a new one has the identifier `NEW_RELEASE_ID`
 * @public
 */
export function previewFacts(
  answer: ReadinessPreviewFacts,
  draft: Release,
  context: PreviewContext,
): ReadinessFacts {
  const digest = contentDigest(contentOf(draft));
  const { environment } = context;
  return {
    ...context,
    release: draft,
    digest,
    ...(answer.submittedAt && { submittedAt: answer.submittedAt }),
    graph: answer.graph,
    running: answer.running,
    deployed: answer.deployed,
    related: answer.related,
    included: answer.included.filter(one => one.environment === environment),
    locks: answer.locks,
    vetoes: answer.vetoes,
    approvals: approvalsOf(answer, draft, { digest, policy: context.policy }),
    tasks: answer.tasks,
    unavailable: answer.unavailable,
  };
}

/**
 * The verdict that a release would get if it were saved as it stands in a form,
 * without what its viewer may not see.
 *
 * @returns the verdict of the built-in checks, and the titles of the checks of
 * other plugins that come to it when the backend judges
 * @public
 */
export function previewVerdict(
  answer: ReadinessPreviewFacts,
  draft: Release,
  context: PreviewContext,
): { verdict: ReadinessVerdict; judgedLater: string[] } {
  const facts = previewFacts(answer, draft, context);
  const hidden = new Set(answer.hidden);
  return {
    verdict: redactVerdict(judgeReadiness(facts), {
      // A form may not name an owner yet.
      entity: ref => ref !== '' && !hidden.has(ref),
      release: id => !hidden.has(id),
    }),
    judgedLater: answer.contributed
      .filter(check => checkSettings(check, facts).mode !== 'off')
      .map(({ title }) => title),
  };
}

/**
 * Of a draft nobody was asked yet. Of what was submitted the decisions stand as
 * long as the content does; of changed content nobody knows before it is saved
 * whom it asks for what, so everybody is waited for again.
 */
function approvalsOf(
  { approvals, unavailable }: ReadinessPreviewFacts,
  draft: Release,
  { digest, policy }: { digest: string; policy: ReleasePolicy },
): ReadinessFacts['approvals'] {
  if (unavailable.approvals !== undefined) {
    return undefined;
  }
  const type = policy.types.find(({ name }) => name === draft.type);
  const state = type?.approvals?.length ? 'pending' : 'not-needed';
  if (draft.state === 'draft' || !approvals) {
    return { state, rules: [] };
  }
  if (digest === approvals.digest) {
    return { state: approvals.state, rules: approvals.rules };
  }
  return {
    state,
    rules:
      state === 'not-needed'
        ? []
        : approvals.rules.map(rule => ({
            ...rule,
            state: rule.state === 'unresolvable' ? rule.state : 'pending',
            given: 0,
            decisions: [],
          })),
  };
}
