import { mockServices } from '@backstage/backend-test-utils';
import {
  CheckResult,
  DEFAULT_POLICY,
  ReadinessFacts,
} from '@slipway/backstage-plugin-releases-common';
import { ContributedCheck } from '@slipway/backstage-plugin-releases-node';
import { ContributedChecks } from './ContributedChecks';

const PASSED: CheckResult = {
  outcome: 'passed',
  summary: 'All is well.',
  findings: [],
};

function factsFor(title: string): ReadinessFacts {
  return {
    release: {
      id: '0b5a1c9e-0000-4000-8000-000000000000',
      title,
      type: 'minor',
      state: 'candidate',
      owner: 'group:default/a',
      components: [],
      includes: [],
      scopeLinks: [],
      windows: [],
      revision: 1,
      createdBy: 'user:default/a',
      createdAt: '2026-11-23T12:00:00.000Z',
      updatedAt: '2026-11-23T12:00:00.000Z',
    },
    digest: '0'.repeat(64),
    environment: 'production',
    policy: DEFAULT_POLICY,
    now: '2026-11-23T12:00:00.000Z',
    graph: { readAt: '2026-11-23T12:00:00.000Z', entities: {}, missing: [] },
    running: [],
    deployed: [],
    related: [],
    locks: [],
    vetoes: [],
    tasks: [],
    unavailable: {},
  };
}

function check(
  name: string,
  evaluate: ContributedCheck['evaluate'],
  more: Partial<ContributedCheck> = {},
): ContributedCheck {
  return {
    name: `other.${name}`,
    title: name,
    defaultMode: 'block',
    evaluate,
    ...more,
  };
}

describe('ContributedChecks', () => {
  const logger = mockServices.logger.mock();

  it('gives each release what each check says of it', async () => {
    const checks = new ContributedChecks({
      checks: [
        check('title', async ({ release }) => ({
          ...PASSED,
          summary: release.title,
        })),
        check('environment', async ({ environment }) => ({
          ...PASSED,
          summary: environment,
        })),
      ],
      logger,
    });
    const results = await checks.run([factsFor('A'), factsFor('B')]);
    expect(
      results.map(of => of.map(({ name, summary }) => [name, summary])),
    ).toEqual([
      [
        ['other.title', 'A'],
        ['other.environment', 'production'],
      ],
      [
        ['other.title', 'B'],
        ['other.environment', 'production'],
      ],
    ]);
  });

  it('takes a check that throws, at once or later, for unknown, without its words', async () => {
    const checks = new ContributedChecks({
      checks: [
        check('sync', () => {
          throw new Error('secret host');
        }),
        check('async', async () => Promise.reject(new Error('secret host'))),
        check('fine', async () => PASSED),
      ],
      logger,
    });
    const [results] = await checks.run([factsFor('A')]);
    expect(results.map(({ outcome, cause }) => [outcome, cause])).toEqual([
      ['unknown', 'sync failed'],
      ['unknown', 'async failed'],
      ['passed', undefined],
    ]);
    expect(JSON.stringify(results)).not.toContain('secret');
  });

  it('waits no longer than a check may take, and tells it to stop', async () => {
    let stopped = false;
    const checks = new ContributedChecks({
      checks: [
        check(
          'slow',
          async (_, { signal }) =>
            new Promise<never>(() => {
              signal.addEventListener('abort', () => {
                stopped = true;
              });
            }),
          { timeoutMs: 20 },
        ),
      ],
      logger,
    });
    const [[result]] = await checks.run([factsFor('A')]);
    expect(result).toMatchObject({
      outcome: 'unknown',
      cause: 'slow did not answer in 20 ms',
    });
    expect(stopped).toBe(true);
  });

  it('does not let a check name itself otherwise', async () => {
    const answer = {
      ...PASSED,
      name: 'coordination.approvals',
    };
    const checks = new ContributedChecks({
      checks: [check('honest', async () => answer)],
      logger,
    });
    const [[result]] = await checks.run([factsFor('A')]);
    expect(result.name).toBe('other.honest');
  });

  it('does not ask a check that the policy leaves out', async () => {
    const evaluate = jest.fn(async () => PASSED);
    const facts = factsFor('A');
    const checks = new ContributedChecks({
      checks: [check('left-out', evaluate)],
      logger,
    });
    await checks.run([
      {
        ...facts,
        policy: {
          ...DEFAULT_POLICY,
          readiness: [{ check: 'other.left-out', mode: 'off' }],
        },
      },
    ]);
    expect(evaluate).not.toHaveBeenCalled();
  });
});
