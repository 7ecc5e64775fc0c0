import { ConfigReader } from '@backstage/config';
import { DEFAULT_POLICY } from '@slipway/backstage-plugin-releases-common';
import { readCheckRules } from './readReadiness';

const context = { policy: DEFAULT_POLICY, contributedNames: ['other.check'] };

function read(checks: unknown) {
  return readCheckRules(
    new ConfigReader({ releases: { readiness: { checks } } } as never),
    context,
  );
}

describe('readCheckRules', () => {
  it('reads rules as they are, and none where there are none', () => {
    const rules = [
      { check: 'schedule.*', types: ['emergency'], mode: 'warn' },
      { check: 'promotion.previous', parameters: { soak: 'PT4H' } },
      { check: 'other.check', mode: 'off' },
    ];
    expect(read(rules)).toEqual(rules);
    expect(readCheckRules(new ConfigReader({}), context)).toEqual([]);
  });

  it.each([
    [{ check: 'x' }, 'releases.readiness.checks'],
    [[{ mode: 'warn' }], 'releases.readiness.checks[0].check'],
    [[{ check: 'schedul.window' }], 'releases.readiness.checks[0].check'],
    [
      [{ check: 'schedule.window', mode: 'on' }],
      'releases.readiness.checks[0].mode',
    ],
    [
      [{ check: 'schedule.window', environments: ['prod'] }],
      'releases.readiness.checks[0].environments[0]',
    ],
    [
      [{ check: 'promotion.previous', parameters: { soak: 'four hours' } }],
      'releases.readiness.checks[0].parameters.soak',
    ],
  ])('refuses %j and says where', (checks, path) => {
    expect(() => read(checks)).toThrow(`'${path}'`);
  });
});
