import { DateTime, Duration } from 'luxon';
import { ReleaseState } from '../../api/types';
import { CheckDefinition } from '../checkDefinition';
import { leadsOf, windowOf } from '../factLookup';
import { resultOf, unknownResult } from '../outcomes';
import { durationInWords, timeBetween } from '../sentences';

/** States in which there is still time for notice. */
const AHEAD: readonly ReleaseState[] = ['draft', 'candidate', 'approved'];

/** @internal */
export const scheduleNotice: CheckDefinition<{}> = {
  name: 'schedule.notice',
  title: 'Notice',
  needs: [],
  defaultMode: 'block',
  modeBeforeLast: 'off',
  typeModes: { emergency: 'warn' },
  parameters: {},
  evaluate(facts) {
    const { release, policy, environment, now } = facts;
    const type = policy.types.find(({ name }) => name === release.type);
    if (!type) {
      return unknownResult(
        `The release type '${release.type}' is not configured any more`,
      );
    }
    if (!type.notice) {
      const summary = `${type.title} releases need no notice`;
      const lookedAt = `The release type ${type.title}`;
      return { outcome: 'passed', summary, lookedAt, findings: [] };
    }
    if (!AHEAD.includes(release.state)) {
      const summary = 'Its deployment has begun; notice was for before';
      const lookedAt = 'The state of the release';
      return { outcome: 'passed', summary, lookedAt, findings: [] };
    }
    const window = windowOf(facts);
    if (!window) {
      return unknownResult(`There is no window in ${environment} to compare`);
    }
    const from = facts.submittedAt ?? now;
    // Days are days of the place where the window is planned, also across a clock change.
    const earliest = DateTime.fromISO(from, { zone: window.timeZone }).plus(
      Duration.fromISO(type.notice),
    );
    const isKept = earliest.toMillis() <= Date.parse(window.start);
    const needed = durationInWords(type.notice);
    const given =
      Date.parse(from) < Date.parse(window.start)
        ? timeBetween(from, window.start)
        : 'none';
    const since = facts.submittedAt ? 'submitted' : 'submitted now';
    const says = isKept
      ? `Notice of ${given} when ${since}; ${type.title} releases need ${needed}`
      : `${type.title} releases need ${needed} of notice; when ${since} it is ${given}`;
    return resultOf({
      findings: [
        { outcome: isKept ? 'passed' : 'failed', message: says, window },
      ],
      lookedAt: `The time from submission to the window in ${environment}`,
      passed: says,
      failed: says,
      resolution: {
        action: facts.submittedAt
          ? `Plan a window that starts at least ${needed} after the submission.`
          : `Submit the release at least ${needed} before its window, or plan a later one.`,
        people: leadsOf(release),
        kind: 'plan-window',
      },
    });
  },
};
