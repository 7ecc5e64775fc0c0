import {
  CheckFinding,
  CheckMode,
  EntitySnapshot,
  ReadinessCheck,
  ReadinessVerdict,
} from '../api/types';
import { CatalogGraph, entityRefKind, GraphEntity } from '../catalog';
import { CheckDefinition, CheckResult } from './checkDefinition';
import { CHECKS } from './checks';
import { checkSettings } from './checkSettings';
import { ContributedResult } from './contributed';
import { ReadinessFacts } from './facts';
import { OUTCOMES_BY_WEIGHT, unknownResult } from './outcomes';
import { riskOf } from './risk';

/**
 * How many findings a check of a verdict carries; the others are counted.
 *
 * @public
 */
export const MAX_FINDINGS = 100;

/**
 * Judges one release in one environment: the same facts give the same verdict,
 * in the browser and in the backend.
 *
 * @remarks
 * What cannot be evaluated is `unknown` and blocks where the check blocks; it
 * never counts as passed. Exceptions alone make the verdict
 * `ready-with-exceptions`; warnings are shown and change nothing.
 *
 * @param facts - not to be changed afterwards: lookups into them are kept
 * @param options - `contributed`: what checks of other plugins say;
 *   `entities`: snapshots that are better than what the graph tells, by reference
 * @public
 */
export function judgeReadiness(
  facts: ReadinessFacts,
  options: {
    contributed?: readonly ContributedResult[];
    entities?: Record<string, EntitySnapshot>;
  } = {},
): ReadinessVerdict {
  const checks = [
    ...CHECKS.map(check => judgeCheck(check, facts)),
    ...(options.contributed ?? []).map(result =>
      judgeContributed(result, facts),
    ),
  ];
  checks.sort((one, other) => rank(one) - rank(other));
  const counts = {
    passed: 0,
    failed: 0,
    unknown: 0,
    excepted: 0,
    off: 0,
    blocking: 0,
  };
  for (const check of checks) {
    counts[check.outcome]++;
    counts.blocking += check.blocks ? 1 : 0;
  }
  let state: ReadinessVerdict['state'] = 'ready';
  if (counts.blocking > 0) {
    state = 'blocked';
  } else if (counts.excepted > 0) {
    state = 'ready-with-exceptions';
  }
  const { release, graph, unavailable } = facts;
  const cause = unavailable.catalog ?? graph.incomplete;
  return {
    releaseId: release.id,
    title: release.title,
    revision: release.revision,
    environment: facts.environment,
    state,
    digest: facts.digest,
    judgedAt: facts.now,
    catalog: {
      readAt: graph.readAt,
      entities: described(graph).size,
      complete: cause === undefined,
      ...(cause !== undefined && { cause }),
    },
    counts,
    risk: riskOf(facts),
    checks,
    entities: snapshotsOf(facts, checks, options.entities ?? {}),
  };
}

function judgeCheck(
  check: CheckDefinition,
  facts: ReadinessFacts,
): ReadinessCheck {
  const about = { name: check.name, title: check.title };
  if (check.absentBecause) {
    return leftOut(about, check.absentBecause);
  }
  const { mode, parameters } = checkSettings(check, facts);
  if (mode === 'off') {
    return leftOut(about, offByPolicy(facts));
  }
  return complete(about, mode, evaluate(check, facts, parameters));
}

function evaluate(
  check: CheckDefinition,
  facts: ReadinessFacts,
  parameters: Record<string, unknown>,
): CheckResult {
  for (const source of check.needs) {
    const cause = facts.unavailable[source];
    if (cause !== undefined) {
      return unknownResult(cause);
    }
  }
  try {
    return check.evaluate(facts, parameters);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unknownResult(`The check itself failed: ${reason}`);
  }
}

function judgeContributed(
  result: ContributedResult,
  facts: ReadinessFacts,
): ReadinessCheck {
  const { name, title } = result;
  const { mode } = checkSettings(result, facts);
  if (mode === 'off') {
    return leftOut({ name, title }, offByPolicy(facts));
  }
  // It comes from code that nobody here has checked against the types.
  const isSound =
    ['passed', 'failed', 'unknown', 'excepted'].includes(result.outcome) &&
    typeof result.summary === 'string' &&
    Array.isArray(result.findings);
  return complete(
    { name, title },
    mode,
    isSound
      ? result
      : unknownResult('The check gave an answer that cannot be read'),
  );
}

function complete(
  about: { name: string; title: string },
  mode: CheckMode,
  result: CheckResult,
): ReadinessCheck {
  const { outcome, summary, lookedAt, cause, resolution } = result;
  const findings = worstFirst(result.findings);
  const omitted = findings.length - MAX_FINDINGS;
  return {
    ...about,
    mode,
    outcome,
    blocks: mode === 'block' && isOpen(outcome),
    summary,
    ...(lookedAt !== undefined && { lookedAt }),
    ...(outcome === 'unknown' && {
      cause: cause || summary || 'The check gave no reason',
    }),
    findings: findings.slice(0, MAX_FINDINGS),
    ...(omitted > 0 && { omittedFindings: omitted }),
    ...(resolution && isOpen(outcome) && { resolution }),
  };
}

function leftOut(
  about: { name: string; title: string },
  cause: string,
): ReadinessCheck {
  return {
    ...about,
    mode: 'off',
    outcome: 'off',
    blocks: false,
    summary: `Not looked at: ${cause}`,
    cause,
    findings: [],
  };
}

function offByPolicy({ release, environment }: ReadinessFacts): string {
  return `The policy leaves it out for ${release.type} releases in ${environment}`;
}

function isOpen(outcome: CheckResult['outcome']): boolean {
  return outcome === 'failed' || outcome === 'unknown';
}

function worstFirst(findings: CheckFinding[]): CheckFinding[] {
  return OUTCOMES_BY_WEIGHT.flatMap(outcome =>
    findings.filter(finding => finding.outcome === outcome),
  );
}

function rank(check: ReadinessCheck): number {
  if (check.blocks) {
    return 0;
  }
  return check.outcome === 'failed' || check.outcome === 'unknown' ? 1 : 2;
}

function snapshotsOf(
  facts: ReadinessFacts,
  checks: ReadinessCheck[],
  given: Record<string, EntitySnapshot>,
): Record<string, EntitySnapshot> {
  const refs = new Set([
    facts.release.owner,
    ...facts.release.components.map(({ entityRef }) => entityRef),
    ...checks.flatMap(({ findings, resolution }) => [
      ...findings.flatMap(({ entityRefs = [], people = [] }) => [
        ...entityRefs,
        ...people,
      ]),
      ...(resolution?.people ?? []),
    ]),
  ]);
  const snapshots: Record<string, EntitySnapshot> = {};
  for (const ref of refs) {
    const snapshot = Object.hasOwn(given, ref)
      ? given[ref]
      : snapshotOf(facts.graph, ref);
    if (snapshot) {
      snapshots[ref] = snapshot;
    }
  }
  return snapshots;
}

type Described = { size: number; snapshots: Map<string, EntitySnapshot> };

const graphs = new WeakMap<CatalogGraph, Described>();

/** What is said of a graph again and again when many releases are judged on it. */
function described(graph: CatalogGraph): Described {
  const known = graphs.get(graph) ?? {
    size: Object.keys(graph.entities).length,
    snapshots: new Map(),
  };
  graphs.set(graph, known);
  return known;
}

function snapshotOf(
  graph: CatalogGraph,
  entityRef: string,
): EntitySnapshot | undefined {
  const entity = graph.entities[entityRef];
  if (!entity) {
    return undefined;
  }
  const { snapshots } = described(graph);
  const snapshot = snapshots.get(entityRef) ?? describeEntity(graph, entity);
  snapshots.set(entityRef, snapshot);
  return snapshot;
}

function describeEntity(
  graph: CatalogGraph,
  entity: GraphEntity,
): EntitySnapshot {
  const { kind, title, type, lifecycle } = entity;
  const owner = entity.owners[0];
  const system = entity.partOf.find(ref => entityRefKind(ref) === 'system');
  const domain =
    entity.partOf.find(ref => entityRefKind(ref) === 'domain') ??
    (system &&
      graph.entities[system]?.partOf.find(
        ref => entityRefKind(ref) === 'domain',
      ));
  return {
    entityRef: entity.entityRef,
    kind,
    ...(title && { title }),
    ...(type && { type }),
    ...(owner && { owner }),
    ...(system && { system }),
    ...(domain && { domain }),
    ...(lifecycle && { lifecycle }),
  };
}
