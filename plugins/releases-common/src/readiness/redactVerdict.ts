import {
  CheckFinding,
  EntitySnapshot,
  ReadinessCheck,
  ReadinessVerdict,
} from '../api/types';

/**
 * What of a verdict somebody may see.
 *
 * @public
 */
export type VerdictSight = {
  entity(entityRef: string): boolean;
  release(id: string): boolean;
};

/**
 * Everything beside the release itself that a verdict names.
 *
 * @public
 */
export function namedIn(verdict: ReadinessVerdict): {
  entityRefs: string[];
  releaseIds: string[];
} {
  const entityRefs = new Set<string>();
  const releaseIds = new Set<string>();
  for (const { findings, resolution } of verdict.checks) {
    for (const finding of findings) {
      refsOf(finding).forEach(ref => entityRefs.add(ref));
      finding.releases?.forEach(({ id }) => releaseIds.add(id));
    }
    resolution?.people.forEach(ref => entityRefs.add(ref));
  }
  return { entityRefs: [...entityRefs], releaseIds: [...releaseIds] };
}

/**
 * Takes out of a verdict what somebody may not see. The outcome stays: that
 * something blocks is theirs to know, what it is may not be.
 *
 * @public
 */
export function redactVerdict(
  verdict: ReadinessVerdict,
  visible: VerdictSight,
): ReadinessVerdict {
  return {
    ...verdict,
    checks: verdict.checks.map(check => redactCheck(check, visible)),
    entities: Object.fromEntries(
      Object.entries(verdict.entities)
        .filter(([ref]) => visible.entity(ref))
        .map(([ref, snapshot]) => [ref, redactSnapshot(snapshot, visible)]),
    ),
  };
}

function redactSnapshot(
  snapshot: EntitySnapshot,
  visible: VerdictSight,
): EntitySnapshot {
  const { owner, system, domain, ...rest } = snapshot;
  const seen = (ref: string | undefined) =>
    ref !== undefined && visible.entity(ref);
  return {
    ...rest,
    ...(seen(owner) && { owner }),
    ...(seen(system) && { system }),
    ...(seen(domain) && { domain }),
  };
}

function redactCheck(
  check: ReadinessCheck,
  visible: VerdictSight,
): ReadinessCheck {
  const findings = check.findings.map(finding =>
    isVisible(finding, visible)
      ? finding
      : {
          outcome: finding.outcome,
          message:
            'This concerns something that you may not see. Ask the owner of the release.',
        },
  );
  const isRedacted = check.findings.some(
    finding => !isVisible(finding, visible),
  );
  const { resolution } = check;
  return {
    ...check,
    findings,
    ...(isRedacted && {
      // Summaries and actions name what the findings are about.
      summary:
        check.outcome === 'passed'
          ? 'Passed.'
          : 'Does not pass because of something that you may not see.',
      lookedAt: undefined,
    }),
    ...(resolution && {
      resolution: {
        ...resolution,
        action: isRedacted
          ? 'Ask the owner of the release.'
          : resolution.action,
        people: resolution.people.filter(ref => visible.entity(ref)),
      },
    }),
  };
}

function isVisible(finding: CheckFinding, visible: VerdictSight): boolean {
  return (
    refsOf(finding).every(ref => visible.entity(ref)) &&
    (finding.releases ?? []).every(({ id }) => visible.release(id))
  );
}

function refsOf({ entityRefs, people }: CheckFinding): string[] {
  return [...(entityRefs ?? []), ...(people ?? [])];
}
