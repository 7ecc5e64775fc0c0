import type {
  CheckFinding,
  ReadinessCheck,
  ReadinessVerdict,
} from '@slipway/backstage-plugin-releases-common';

/** The checks of a verdict by what they mean to somebody who wants to go on. */
export type CheckGroups = {
  blocking: ReadinessCheck[];
  /** Failed or unknown without blocking, or carried by an exception. */
  warnings: ReadinessCheck[];
  passed: ReadinessCheck[];
  off: ReadinessCheck[];
};

export function groupChecks(checks: ReadinessCheck[]): CheckGroups {
  const groups: CheckGroups = {
    blocking: [],
    warnings: [],
    passed: [],
    off: [],
  };
  for (const check of checks) {
    groups[groupOf(check)].push(check);
  }
  return groups;
}

function groupOf(check: ReadinessCheck): keyof CheckGroups {
  if (check.blocks) {
    return 'blocking';
  }
  switch (check.outcome) {
    case 'passed':
      return 'passed';
    case 'off':
      return 'off';
    default:
      return 'warnings';
  }
}

/** What is wrong according to a check; findings that pass say nothing new. */
export function problemsOf(check: ReadinessCheck): CheckFinding[] {
  return check.findings.filter(({ outcome }) => outcome !== 'passed');
}

/** The first sentences that say why a release is blocked, one for each finding. */
export function blockingSentences(
  verdict: ReadinessVerdict,
  limit: number,
): string[] {
  return groupChecks(verdict.checks)
    .blocking.flatMap(check => {
      const problems = problemsOf(check);
      return problems.length > 0
        ? problems.map(({ message }) => message)
        : [check.summary];
    })
    .slice(0, limit);
}
