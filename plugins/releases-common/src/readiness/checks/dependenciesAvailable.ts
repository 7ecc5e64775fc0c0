import { CheckFinding, DeploymentWindow } from '../../api/types';
import { CheckDefinition } from '../checkDefinition';
import {
  dependenciesOfRelease,
  DependencyUse,
  firstDeployedAt,
  leadsOf,
  ownersOf,
  recordIn,
  recordsOf,
  unique,
  windowOf,
} from '../factLookup';
import { ReadinessFacts, RelatedRelease } from '../facts';
import { resultOf } from '../outcomes';
import { choiceParameter } from '../parameters';
import { count, listOf, momentIn, nameOf } from '../sentences';
import {
  isOpaqueRequirement,
  RequirementMatch,
  satisfiesRequirement,
} from '../versions';

type Unrecorded = 'ignore' | 'warn' | 'fail';

const UNRECORDED: Record<Unrecorded, CheckFinding['outcome']> = {
  ignore: 'off',
  warn: 'off',
  fail: 'failed',
};

/** @internal */
export const dependenciesAvailable: CheckDefinition<{
  unrecorded: Unrecorded;
}> = {
  name: 'dependencies.available',
  title: 'Dependencies',
  needs: ['catalog', 'deployments', 'releases'],
  defaultMode: 'block',
  parameters: {
    unrecorded: choiceParameter(
      'What a dependency without a stated version means of which nobody ever reported that it runs',
      ['ignore', 'warn', 'fail'],
      'ignore',
    ),
  },
  evaluate(facts, { unrecorded }) {
    const { graph, environment, release } = facts;
    const { uses, entityRefs, gaps } = dependenciesOfRelease(facts);
    const seen = new Set<string>();
    let ignored = 0;
    const findings: CheckFinding[] = gaps.map(({ entityRef, cause }) => ({
      outcome: 'unknown',
      message: `What is behind ${nameOf(
        graph,
        entityRef,
      )} is not known: ${cause}`,
      entityRefs: [entityRef],
    }));
    for (const use of uses) {
      const { required, entityRef } = use;
      if (required !== undefined) {
        findings.push(judgeRequirement(facts, { ...use, required }));
      } else if (!seen.has(entityRef)) {
        seen.add(entityRef);
        const finding = judgePresence(facts, use, unrecorded);
        if (finding.outcome === 'off' && unrecorded === 'ignore') {
          ignored++;
        } else {
          findings.push(finding);
        }
      }
    }
    const wrong = findings.filter(f => f.outcome === 'failed');
    const refs = unique(wrong.flatMap(f => f.entityRefs?.[0] ?? []));
    const judged = findings.filter(f => f.outcome === 'passed').length;
    const dependencies = count(entityRefs.length, 'dependency', 'dependencies');
    return resultOf({
      findings,
      lookedAt: `${count(
        release.components.length,
        'component',
      )}, ${dependencies} in ${environment}${
        ignored > 0 ? `; ${ignored} that nobody ever reported are left out` : ''
      }`,
      passed:
        judged === 0
          ? 'Nothing that is known to run is needed'
          : `${judged} of ${judged} in the needed version`,
      failed:
        wrong.length === 1
          ? wrong[0].message
          : `${wrong.length} of ${dependencies} are not in ${environment} as needed`,
      resolution: {
        action: `Bring ${listOf(
          refs.map(ref => nameOf(graph, ref)),
        )} into ${environment} in the needed version before this release, or report what runs there.`,
        people: unique([...ownersOf(graph, refs), ...leadsOf(release)]),
        kind: 'report-deployment',
      },
    });
  },
};

function judgeRequirement(
  facts: ReadinessFacts,
  use: DependencyUse & { required: string },
): CheckFinding {
  const { graph, environment } = facts;
  const { entityRef, required, component } = use;
  const name = nameOf(graph, entityRef);
  const actual = recordIn(facts, entityRef, environment)?.version;
  const own = deliveredByRelease(facts, entityRef);
  const about = {
    entityRefs: [entityRef, component.entityRef],
    versions: {
      required,
      ...(actual !== undefined && { actual }),
      ...(own !== undefined && { planned: own }),
    },
  };
  const wish = `${name} must be ${required}${
    isOpaqueRequirement(required) ? ' or later' : ''
  } in ${environment}`;
  // What the release itself delivers comes first: it replaces what runs. Its
  // wave is never later, as waves follow the same dependencies.
  if (own !== undefined) {
    const { satisfied } = match(facts, use, own, true);
    return {
      ...about,
      outcome: satisfied ? 'passed' : 'failed',
      message: satisfied
        ? `${name} ${own} comes with this release`
        : `${wish} (this release delivers ${own})`,
    };
  }
  if (actual !== undefined && match(facts, use, actual).satisfied) {
    const message = `${name} runs ${actual} in ${environment}`;
    return { ...about, outcome: 'passed', message };
  }
  const earlier = deliveredBefore(facts, entityRef).find(
    ({ version }) => match(facts, use, version, true).satisfied,
  );
  if (earlier) {
    return {
      ...about,
      ...planned(facts, earlier, name),
      versions: { ...about.versions, planned: earlier.version },
    };
  }
  if (actual === undefined) {
    const message = `${wish}; nobody has reported which version runs`;
    return { ...about, outcome: 'failed', message };
  }
  const isComparable = match(facts, use, actual).how !== 'none';
  return {
    ...about,
    outcome: 'failed',
    message: `${wish} (runs ${actual}${
      isComparable ? '' : ', which cannot be compared with it'
    })`,
  };
}

function judgePresence(
  facts: ReadinessFacts,
  use: DependencyUse,
  unrecorded: Unrecorded,
): CheckFinding {
  const { graph, environment } = facts;
  const { entityRef, component } = use;
  const name = nameOf(graph, entityRef);
  const about = { entityRefs: [entityRef, component.entityRef] };
  const own = deliveredByRelease(facts, entityRef);
  if (own !== undefined) {
    const message = `${name} ${own} comes with this release`;
    return { ...about, outcome: 'passed', message, versions: { planned: own } };
  }
  const actual = recordIn(facts, entityRef, environment)?.version;
  if (actual !== undefined) {
    const message = `${name} runs ${actual} in ${environment}`;
    return { ...about, outcome: 'passed', message, versions: { actual } };
  }
  const [earlier] = deliveredBefore(facts, entityRef);
  if (earlier) {
    return {
      ...about,
      ...planned(facts, earlier, name),
      versions: { planned: earlier.version },
    };
  }
  const elsewhere = recordsOf(facts, entityRef).find(r => r.version);
  const kind =
    graph.entities[entityRef]?.kind ??
    entityRef.slice(0, entityRef.indexOf(':'));
  if (!elsewhere || kind === 'resource' || kind === 'api') {
    return {
      ...about,
      outcome: UNRECORDED[unrecorded],
      message: `Nobody has reported which version of ${name} runs in ${environment}`,
    };
  }
  return {
    ...about,
    outcome: 'failed',
    message: `${name} does not run in ${environment} (${elsewhere.version} runs in ${elsewhere.environment})`,
    versions: { actual: elsewhere.version },
  };
}

function match(
  facts: ReadinessFacts,
  use: { entityRef: string; required: string },
  version: string,
  isPlanned: boolean = false,
): RequirementMatch {
  return satisfiesRequirement({
    required: use.required,
    version,
    planned: isPlanned,
    firstDeployedAt: other => firstDeployedAt(facts, use.entityRef, other),
  });
}

function deliveredByRelease(
  facts: ReadinessFacts,
  entityRef: string,
): string | undefined {
  return facts.release.components.find(c => c.entityRef === entityRef)?.version;
}

type EarlierDelivery = {
  release: RelatedRelease;
  window: DeploymentWindow;
  version: string;
};

/** What other releases bring into the environment before this one starts there. */
function deliveredBefore(
  facts: ReadinessFacts,
  entityRef: string,
): EarlierDelivery[] {
  const start = windowOf(facts)?.start;
  if (!start) {
    return [];
  }
  return facts.related.flatMap(release => {
    const component = release.components.find(c => c.entityRef === entityRef);
    const window = release.windows.find(
      other =>
        other.environment === facts.environment &&
        Date.parse(other.end) <= Date.parse(start) &&
        Date.parse(other.end) > Date.parse(facts.now),
    );
    const isFirm = ['candidate', 'approved', 'deploying'].includes(
      release.state,
    );
    return component && window && isFirm && release.id !== facts.release.id
      ? [{ release, window, version: component.version }]
      : [];
  });
}

function planned(
  facts: ReadinessFacts,
  { release, window, version }: EarlierDelivery,
  name: string,
): Pick<CheckFinding, 'outcome' | 'message' | 'releases' | 'window'> {
  return {
    outcome: 'passed',
    message: `${name} ${version} comes before with ${
      release.title
    }, until ${momentIn(window.end, windowOf(facts)?.timeZone)}`,
    releases: [{ id: release.id, title: release.title }],
    window,
  };
}
