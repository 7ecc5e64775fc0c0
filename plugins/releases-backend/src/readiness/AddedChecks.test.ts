import { ConfigReader } from '@backstage/config';
import { DEFAULT_POLICY } from '@slipway/backstage-plugin-releases-common';
import { ContributedCheck } from '@slipway/backstage-plugin-releases-node';
import { AddedChecks } from './AddedChecks';

function named(name: string): ContributedCheck {
  return {
    name,
    title: name,
    defaultMode: 'block',
    evaluate: async () => ({ outcome: 'passed', summary: '', findings: [] }),
  };
}

describe('AddedChecks', () => {
  it('lets the configuration speak of checks that other plugins add', () => {
    const added = new AddedChecks();
    added.addCheck(named('tech-insights.documentation'));
    const { checks, policy } = added.configure(
      new ConfigReader({
        releases: {
          readiness: {
            checks: [{ check: 'tech-insights.*', mode: 'warn' }],
          },
        },
      }),
      DEFAULT_POLICY,
      new Map(),
    );
    expect(checks.map(({ name }) => name)).toEqual([
      'tech-insights.documentation',
    ]);
    expect(policy.readiness).toEqual([
      { check: 'tech-insights.*', mode: 'warn' },
    ]);
  });

  it('refuses two checks of one name, and names that belong to others', () => {
    const added = new AddedChecks();
    added.addCheck(named('other.check'));
    expect(() => added.addCheck(named('other.check'))).toThrow(
      "two readiness checks of the name 'other.check'",
    );
    expect(() => added.addCheck(named('coordination.approvals'))).toThrow(
      'built-in',
    );
  });
});
