import {
  ApprovalRuleFact,
  IncludedRelease,
  LockFact,
  ReadinessFacts,
  ReadinessPreviewFacts,
  RelatedRelease,
  RunningVersion,
  TaskFact,
  VetoFact,
} from '@slipway/backstage-plugin-releases-common';
import { Placeholders, PreviewSight } from './Placeholders';
import { namedInGraph, shownGraph } from './previewGraph';

/** A bundled release as it was judged for one environment. */
export type JudgedContent = IncludedRelease & { environment: string };

/** What a preview is made of, before it is cut to what somebody may see. */
export type WholePreview = {
  facts: ReadinessFacts;
  included: JudgedContent[];
};

/** The parts of the answer that can name something. */
export type ShownPreview = Pick<
  ReadinessPreviewFacts,
  | 'graph'
  | 'running'
  | 'deployed'
  | 'related'
  | 'included'
  | 'locks'
  | 'vetoes'
  | 'tasks'
  | 'hidden'
> & { rules: NonNullable<ReadinessPreviewFacts['approvals']>['rules'] };

/** Everything that a preview names beside the members of groups. */
export function namedInPreview({ facts, included }: WholePreview): {
  entityRefs: string[];
  releaseIds: string[];
} {
  const quoted = included.flatMap(quotedIn);
  const refs = [
    ...namedInGraph(facts.graph),
    ...facts.running.map(({ entityRef }) => entityRef),
    ...facts.deployed.map(({ entityRef }) => entityRef),
    ...facts.related.flatMap(one => [
      ...leadsOf(one),
      ...one.components.map(({ entityRef }) => entityRef),
    ]),
    ...included.flatMap(leadsOf),
    ...quoted.flatMap(({ entityRefs = [], people = [] }) => [
      ...entityRefs,
      ...people,
    ]),
    ...facts.locks.flatMap(concernsOfLock),
    ...facts.vetoes.flatMap(veto => [veto.entityRef, veto.createdBy]),
    ...facts.tasks.flatMap(({ owner, changedBy }) => [
      owner,
      ...(changedBy ? [changedBy] : []),
    ]),
    ...(facts.approvals?.rules ?? []).flatMap(rule => [
      ...(rule.assignee ? [rule.assignee] : []),
      ...rule.approvers,
      ...rule.decisions.map(({ decidedBy }) => decidedBy),
    ]),
  ];
  const ids = [
    ...facts.related.map(({ id }) => id),
    ...included.map(({ id }) => id),
    ...quoted.flatMap(({ releases = [] }) => releases.map(({ id }) => id)),
  ];
  return { entityRefs: [...new Set(refs)], releaseIds: [...new Set(ids)] };
}

/**
 * Puts placeholders where somebody may not see what is there, so that the
 * verdict stays what it is, and empties what is written about such things.
 */
export function hideInFacts(
  { facts, included }: WholePreview,
  sight: PreviewSight,
): ShownPreview {
  const { release } = facts;
  const places = new Placeholders(sight, release.includes);
  const shown = {
    graph: shownGraph(facts.graph, places),
    running: facts.running.map(one => shownRunning(one, places)),
    deployed: facts.deployed.map(
      ({ entityRef, environment, version, firstAt }) => ({
        entityRef: places.ref(entityRef),
        environment,
        version,
        firstAt,
      }),
    ),
    related: facts.related.map(one => ({
      ...shownRelated(one, places),
      includes: one.includes.filter(id => id === release.id),
    })),
    included: included.map(one => shownContent(one, places)),
    locks: facts.locks.map(lock => shownLock(lock, places)),
    vetoes: facts.vetoes.map(veto => shownVeto(veto, places)),
    tasks: facts.tasks.map(task => shownTask(task, places)),
    rules: (facts.approvals?.rules ?? []).map(rule => shownRule(rule, places)),
  };
  return { ...shown, hidden: places.hidden };
}

function shownRunning(one: RunningVersion, { ref }: Placeholders) {
  const { entityRef, environment, version, since, latest } = one;
  return {
    entityRef: ref(entityRef),
    environment,
    ...(version !== undefined && { version }),
    ...(since && { since }),
    ...(latest && { latest }),
  };
}

function shownLeads(
  { owner, releaseManager }: Pick<RelatedRelease, 'owner' | 'releaseManager'>,
  { ref }: Placeholders,
) {
  return {
    owner: ref(owner),
    ...(releaseManager && { releaseManager: ref(releaseManager) }),
  };
}

function shownRelated(
  one: RelatedRelease,
  places: Placeholders,
): Omit<RelatedRelease, 'includes'> {
  const { id, title, state, components, windows } = one;
  return {
    id: places.release(id),
    title: places.seesRelease(id) ? title : '',
    state,
    ...shownLeads(one, places),
    components: components.map(({ entityRef, version }) => ({
      entityRef: places.ref(entityRef),
      version,
    })),
    windows,
  };
}

function shownContent(one: JudgedContent, places: Placeholders): JudgedContent {
  const { environment, id, title, state, delivered, verdict } = one;
  const seesIt = places.seesRelease(id);
  return {
    environment,
    id: places.release(id),
    title: seesIt ? title : '',
    state,
    ...shownLeads(one, places),
    delivered,
    ...(verdict && {
      verdict: {
        state: verdict.state,
        blockedBy: verdict.blockedBy.map(check => ({
          outcome: check.outcome,
          summary:
            seesIt && quotedOf(check).every(finding => sees(finding, places))
              ? check.summary
              : '',
          findings: quotedOf(check).map(finding =>
            shownFinding(finding, places),
          ),
        })),
      },
    }),
  };
}

type BlockingCheck = NonNullable<
  IncludedRelease['verdict']
>['blockedBy'][number];
type Quoted = BlockingCheck['findings'][number];

function quotedIn({ verdict }: JudgedContent): Quoted[] {
  return (verdict?.blockedBy ?? []).flatMap(quotedOf);
}

/** What the summary of a check that blocks is about. */
function quotedOf({ findings }: BlockingCheck): Quoted[] {
  return findings.filter(({ outcome }) =>
    ['failed', 'unknown'].includes(outcome),
  );
}

function sees(
  { entityRefs = [], people = [], releases = [] }: Quoted,
  places: Placeholders,
): boolean {
  return (
    [...entityRefs, ...people].every(places.sees) &&
    releases.every(({ id }) => places.seesRelease(id))
  );
}

function shownFinding(
  { outcome, entityRefs, people, releases }: Quoted,
  places: Placeholders,
): Quoted {
  return {
    outcome,
    ...(entityRefs && { entityRefs: entityRefs.map(places.ref) }),
    ...(people && { people: people.map(places.ref) }),
    ...(releases && {
      releases: releases.map(({ id, title }) => ({
        id: places.release(id),
        title: places.seesRelease(id) ? title : '',
      })),
    }),
  };
}

function concernsOfLock(lock: LockFact): string[] {
  return [lock.entityRef, lock.createdBy, ...lock.appliesTo];
}

function shownLock(lock: LockFact, places: Placeholders): LockFact {
  const { environment, expiresAt } = lock;
  return {
    entityRef: places.ref(lock.entityRef),
    ...(environment !== undefined && { environment }),
    reason: places.text(lock.reason, concernsOfLock(lock)),
    createdBy: places.ref(lock.createdBy),
    ...(expiresAt && { expiresAt }),
    appliesTo: lock.appliesTo.map(places.ref),
  };
}

function shownVeto(veto: VetoFact, places: Placeholders): VetoFact {
  const { entityRef, version, reason, createdBy } = veto;
  return {
    entityRef: places.ref(entityRef),
    version,
    reason: places.text(reason, [entityRef, createdBy]),
    createdBy: places.ref(createdBy),
  };
}

function shownTask(task: TaskFact, places: Placeholders): TaskFact {
  const { phase, owner, environment, dueAt, required, state } = task;
  const { title, changedBy, comment } = task;
  return {
    title: places.text(title, [owner]),
    phase,
    owner: places.ref(owner),
    ...(environment !== undefined && { environment }),
    ...(dueAt && { dueAt }),
    required,
    state,
    ...(changedBy && places.sees(changedBy) && { changedBy }),
    ...(comment && { comment: places.text(comment, [owner]) }),
  };
}

/** A decision counts with the rule; what somebody said who is not to be seen stays untold. */
function shownRule(
  rule: ApprovalRuleFact,
  places: Placeholders,
): ShownPreview['rules'][number] {
  const { title, assignee, state, needed, given, approvers } = rule;
  return {
    title,
    ...(assignee && { assignee: places.ref(assignee) }),
    state,
    needed,
    given,
    approvers: approvers.map(places.ref),
    decisions: rule.decisions.flatMap(
      ({ decidedBy, decision, status, comment }) =>
        status === 'valid' && places.sees(decidedBy)
          ? [{ decidedBy, decision, status, ...(comment && { comment }) }]
          : [],
    ),
  };
}

function leadsOf({
  owner,
  releaseManager,
}: Pick<RelatedRelease, 'owner' | 'releaseManager'>): string[] {
  return [owner, ...(releaseManager ? [releaseManager] : [])];
}
