import { CheckFinding } from '../../api/types';
import { CheckDefinition } from '../checkDefinition';
import { leadsOf, unique } from '../factLookup';
import { IncludedRelease, ReadinessFacts } from '../facts';
import { resultOf, unknownResult } from '../outcomes';
import { count, listOf } from '../sentences';

/** @internal */
export const coordinationIncluded: CheckDefinition<{}> = {
  name: 'coordination.included',
  title: 'Included releases',
  needs: ['releases'],
  defaultMode: 'block',
  parameters: {},
  evaluate(facts) {
    const { release, environment, included } = facts;
    if (release.includes.length === 0) {
      return {
        outcome: 'passed',
        summary: 'It contains no other releases',
        lookedAt: 'What the release contains',
        findings: [],
      };
    }
    if (!included) {
      return unknownResult('The releases that it contains were not judged');
    }
    const known = new Map(included.map(one => [one.id, one]));
    const findings = release.includes.map((id): CheckFinding => {
      const one = known.get(id);
      return one
        ? {
            ...judge(one, facts),
            people: leadsOf(one),
          }
        : {
            outcome: 'unknown',
            message: 'A release that it contains could not be read',
          };
    });
    const wrong = findings.filter(({ outcome }) => outcome === 'failed');
    const total = count(release.includes.length, 'included release');
    return resultOf({
      findings,
      lookedAt: `${total} in ${environment}`,
      passed:
        release.includes.length === 1
          ? 'The included release is ready'
          : `All ${release.includes.length} included releases are ready`,
      failed:
        wrong.length === 1
          ? wrong[0].message
          : `${wrong.length} of ${total} are not ready`,
      excepted: 'Ready, some of them with exceptions',
      resolution: {
        action: `Get ${listOf(
          wrong.flatMap(one => one.releases?.[0].title ?? []),
        )} ready, or take what is not ready out of this release.`,
        people: unique([
          ...wrong.flatMap(({ people }) => people ?? []),
          ...leadsOf(release),
        ]),
        kind: 'elsewhere',
      },
    });
  },
};

type JudgedContent = Omit<CheckFinding, 'people'>;

function judge(
  one: IncludedRelease,
  { environment }: ReadinessFacts,
): JudgedContent {
  const { id, title, state, delivered, verdict } = one;
  const releases = [{ id, title }];
  switch (state) {
    case 'deployed':
    case 'closed':
      return delivered
        ? {
            outcome: 'passed',
            releases,
            message: `${title} is in ${environment}`,
          }
        : {
            outcome: 'failed',
            releases,
            message: `${title} is ${state}, but what it delivers is not in ${environment}`,
          };
    case 'draft':
      return {
        outcome: 'failed',
        releases,
        message: `${title} is not submitted yet`,
      };
    case 'cancelled':
      return { outcome: 'failed', releases, message: `${title} was cancelled` };
    case 'failed':
    case 'rolled-back':
      return {
        outcome: 'failed',
        releases,
        message: `${title} ${
          state === 'failed' ? 'failed' : 'was rolled back'
        } when it was deployed`,
      };
    default:
      break;
  }
  if (!verdict) {
    return { outcome: 'unknown', releases, message: `${title} was not judged` };
  }
  switch (verdict.state) {
    case 'ready':
      return {
        outcome: 'passed',
        releases,
        message: `${title} is ready for ${environment}`,
      };
    case 'ready-with-exceptions':
      return {
        outcome: 'excepted',
        releases,
        message: `${title} is ready for ${environment} with exceptions`,
      };
    default:
      return blocked(one, environment, verdict.blockedBy);
  }
}

function blocked(
  { id, title }: IncludedRelease,
  environment: string,
  [first, ...others]: NonNullable<IncludedRelease['verdict']>['blockedBy'],
): JudgedContent {
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  const isUnknown = [first, ...others].every(
    check => check?.outcome === 'unknown',
  );
  // Whoever may not see something that the sentence names may not read it.
  const quoted = (first?.findings ?? []).filter(({ outcome }) =>
    ['failed', 'unknown'].includes(outcome),
  );
  return {
    outcome: isUnknown ? 'unknown' : 'failed',
    message: `${title} is blocked for ${environment}: ${
      first?.summary ?? 'a check does not pass'
    }${more}`,
    releases: [{ id, title }, ...quoted.flatMap(one => one.releases ?? [])],
    entityRefs: unique(
      quoted.flatMap(one => [...(one.entityRefs ?? []), ...(one.people ?? [])]),
    ),
  };
}
