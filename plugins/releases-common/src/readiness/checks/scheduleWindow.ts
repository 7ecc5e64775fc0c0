import { CheckDefinition } from '../checkDefinition';
import { leadsOf, windowOf } from '../factLookup';
import { resultOf } from '../outcomes';
import { momentIn } from '../sentences';

/** @internal */
export const scheduleWindow: CheckDefinition<{}> = {
  name: 'schedule.window',
  title: 'Deployment window',
  needs: [],
  defaultMode: 'block',
  parameters: {},
  evaluate(facts) {
    const { environment, release, now } = facts;
    const window = windowOf(facts);
    const isOver = window && Date.parse(window.end) <= Date.parse(now);
    const says = !window
      ? `There is no window in ${environment}`
      : `The window in ${environment} ${
          isOver ? 'ended on' : 'starts on'
        } ${momentIn(isOver ? window.end : window.start, window.timeZone)}`;
    return resultOf({
      findings: [
        {
          outcome: !window || isOver ? 'failed' : 'passed',
          message: says,
          ...(window && { window }),
        },
      ],
      lookedAt: `The window in ${environment}`,
      passed: says,
      failed: says,
      resolution: {
        action: `Plan a window in ${environment} that is still to come.`,
        people: leadsOf(release),
        kind: 'plan-window',
      },
    });
  },
};
