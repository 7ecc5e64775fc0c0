import { DateTime, Duration } from 'luxon';
import { CheckFinding, ReleaseComponent } from '../../api/types';
import { CheckDefinition } from '../checkDefinition';
import {
  firstDeployedAt,
  leadsOf,
  ownersOf,
  plannedMoment,
  recordIn,
  unique,
} from '../factLookup';
import { ReadinessFacts } from '../facts';
import { resultOf, unknownResult } from '../outcomes';
import { durationParameter } from '../parameters';
import { count, durationInWords, nameOf, timeBetween } from '../sentences';
import { sameVersion } from '../versions';

/** @internal */
export const promotionPrevious: CheckDefinition<{ soak: string }> = {
  name: 'promotion.previous',
  title: 'Promotion',
  needs: ['deployments'],
  defaultMode: 'block',
  typeModes: { emergency: 'warn' },
  parameters: {
    soak: durationParameter(
      'How long a version has to have run in the environment before, by the start of the window',
      'PT0S',
    ),
  },
  evaluate(facts, { soak }) {
    const { environment, policy, release, graph } = facts;
    const step = policy.environments.findIndex(e => e.name === environment);
    if (step < 0) {
      return unknownResult(
        `There is no environment '${environment}' in the order of promotion`,
      );
    }
    if (step === 0) {
      const summary = `${environment} is the first environment`;
      const lookedAt = 'The order of promotion';
      return { outcome: 'passed', summary, lookedAt, findings: [] };
    }
    const previous = policy.environments[step - 1].name;
    const findings = release.components.map(component =>
      judgeComponent(facts, { component, previous, soak }),
    );
    const wrong = findings.filter(f => f.outcome === 'failed');
    const components = count(release.components.length, 'component');
    const time =
      Duration.fromISO(soak).toMillis() > 0
        ? ` for ${durationInWords(soak)}`
        : '';
    return resultOf({
      findings,
      lookedAt: `${components} in ${previous}${time}`,
      passed: `Ran in ${previous}${time}`,
      failed:
        wrong.length === 1
          ? wrong[0].message
          : `${wrong.length} of ${components} have not run in ${previous}${time}`,
      resolution: {
        action: `Deploy exactly these versions to ${previous}${
          time && ', let them run'
        }${time}, and report the deployments.`,
        people: unique([
          ...leadsOf(release),
          ...ownersOf(
            graph,
            wrong.flatMap(f => f.entityRefs ?? []),
          ),
        ]),
        kind: 'report-deployment',
      },
    });
  },
};

function judgeComponent(
  facts: ReadinessFacts,
  options: { component: ReleaseComponent; previous: string; soak: string },
): CheckFinding {
  const { component, previous, soak } = options;
  const { entityRef, version } = component;
  const name = `${nameOf(facts.graph, entityRef)} ${version}`;
  const record = recordIn(facts, entityRef, previous);
  const actual = record?.version;
  const about = {
    entityRefs: [entityRef],
    versions: { required: version, ...(actual !== undefined && { actual }) },
  };
  const latest = record?.latest;
  if (
    latest &&
    sameVersion(latest.version, version) &&
    (latest.outcome === 'failed' || latest.outcome === 'rolled-back')
  ) {
    const message = `${name} ${
      latest.outcome === 'failed' ? 'failed' : 'was rolled back'
    } in ${previous}`;
    return { ...about, outcome: 'failed', message };
  }
  const isThere = actual !== undefined && sameVersion(actual, version);
  const from = isThere
    ? record?.since
    : firstDeployedAt(facts, entityRef, version, previous);
  if (!isThere && from === undefined) {
    const message = `${name} has not run in ${previous}${
      actual === undefined ? '' : ` (${actual} runs there)`
    }`;
    return { ...about, outcome: 'failed', message };
  }
  if (Duration.fromISO(soak).toMillis() === 0) {
    const message = `${name} ${isThere ? 'runs' : 'ran'} in ${previous}`;
    return { ...about, outcome: 'passed', message };
  }
  // A version that was replaced has stopped gathering time.
  const until = isThere ? plannedMoment(facts) : record?.since;
  if (from === undefined || until === undefined) {
    const message = `How long ${name} has run in ${previous} is not known`;
    return { ...about, outcome: 'unknown', message };
  }
  const isSoaked =
    DateTime.fromISO(from, { zone: 'utc' })
      .plus(Duration.fromISO(soak))
      .toMillis() <= Date.parse(until);
  const ran = `${name} ${
    isThere ? 'will have run' : 'ran'
  } in ${previous} for ${timeBetween(from, until)}`;
  return {
    ...about,
    outcome: isSoaked ? 'passed' : 'failed',
    message: isSoaked ? ran : `${ran}; ${durationInWords(soak)} are needed`,
  };
}
