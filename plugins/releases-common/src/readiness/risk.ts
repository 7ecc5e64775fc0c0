import { RiskScore } from '../api/types';
import { dependentsOf } from '../catalog';
import { lookUp, recordIn } from './factLookup';
import { ReadinessFacts } from './facts';
import { count, momentIn } from './sentences';

type Factor = RiskScore['factors'][number];

const TYPE_POINTS: Record<string, number> = {
  major: 15,
  emergency: 15,
  minor: 8,
  patch: 4,
  standard: 0,
};

const METHOD_POINTS: Record<string, number> = {
  canary: 0,
  'feature-flag': 0,
  'blue-green': 2,
  rolling: 4,
  recreate: 7,
  manual: 10,
};

/**
 * How risky a release is in an environment: the sum of seven factors whose
 * maxima add up to 100. Below 35 it is low, below 65 medium, above high.
 *
 * @remarks
 * The score explains, it does not decide: no check reads it. Where a fact is
 * missing its factor counts in full.
 *
 * @public
 */
export function riskOf(facts: ReadinessFacts): RiskScore {
  const factors = [
    components(facts),
    dependents(facts),
    breaking(facts),
    changeType(facts),
    failures(facts),
    method(facts),
    backOut(facts),
  ];
  const score = factors.reduce((sum, { points }) => sum + points, 0);
  let level: RiskScore['level'] = 'high';
  if (score < 65) {
    level = score < 35 ? 'low' : 'medium';
  }
  return { score, level, factors };
}

function components({ release }: ReadinessFacts): Factor {
  const number = release.components.length;
  return factor('components', 15, {
    points: 3 * Math.max(0, number - 1),
    explanation: `${count(
      number,
      'component',
    )}; 3 points for each after the first`,
  });
}

function dependents({ release, graph, unavailable }: ReadinessFacts): Factor {
  const cause =
    unavailable.catalog ??
    graph.incomplete ??
    (release.components.some(
      ({ entityRef }) => lookUp(graph, entityRef).state === 'unread',
    )
      ? 'The catalog was not asked for all components'
      : undefined);
  if (cause !== undefined) {
    return unknownFactor('dependents', 20, cause);
  }
  const own = new Set(release.components.map(({ entityRef }) => entityRef));
  const found = new Set(
    release.components.flatMap(({ entityRef }) =>
      dependentsOf(graph, entityRef).map(dependent => dependent.entityRef),
    ),
  );
  const number = [...found].filter(ref => !own.has(ref)).length;
  return factor('dependents', 20, {
    points: 2 * number,
    explanation: `${count(number, 'direct dependent')}; 2 points for each`,
  });
}

function breaking({ release }: ReadinessFacts): Factor {
  const number = release.components.filter(c => c.breaking).length;
  return factor('breaking', 15, {
    points: number > 0 ? 15 : 0,
    explanation: `${count(number, 'component')} marked as breaking`,
  });
}

function changeType({ release }: ReadinessFacts): Factor {
  return factor('type', 15, {
    points: Object.hasOwn(TYPE_POINTS, release.type)
      ? TYPE_POINTS[release.type]
      : 8,
    explanation: `The release type is ${release.type}`,
  });
}

function failures(facts: ReadinessFacts): Factor {
  const { release, environment, unavailable } = facts;
  if (unavailable.deployments !== undefined) {
    return unknownFactor('failures', 15, unavailable.deployments);
  }
  const number = release.components.filter(({ entityRef }) => {
    const latest = recordIn(facts, entityRef, environment)?.latest;
    return latest?.outcome === 'failed' || latest?.outcome === 'rolled-back';
  }).length;
  return factor('failures', 15, {
    points: 8 * number,
    explanation: `The latest deployment to ${environment} of ${count(
      number,
      'component',
    )} failed or was rolled back; 8 points for each`,
  });
}

function method({ release }: ReadinessFacts): Factor {
  return factor('method', 10, {
    points: release.method ? METHOD_POINTS[release.method] : 10,
    explanation: release.method
      ? `Deployed by ${release.method}`
      : 'No method of deployment is stated',
  });
}

function backOut({ release }: ReadinessFacts): Factor {
  const plan = release.backOutPlan;
  if (!plan) {
    return factor('back-out', 10, {
      points: 10,
      explanation: 'There is no back-out plan',
    });
  }
  return factor('back-out', 10, {
    points: plan.rehearsedAt ? 0 : 5,
    explanation: plan.rehearsedAt
      ? `The back-out plan was rehearsed on ${momentIn(plan.rehearsedAt)}`
      : 'The back-out plan is not rehearsed',
  });
}

function factor(
  name: string,
  maximum: number,
  found: { points: number; explanation: string },
): Factor {
  return { name, maximum, ...found, points: Math.min(maximum, found.points) };
}

function unknownFactor(name: string, maximum: number, cause: string): Factor {
  return factor(name, maximum, {
    points: maximum,
    explanation: `Not known, so it counts in full: ${cause}`,
  });
}
