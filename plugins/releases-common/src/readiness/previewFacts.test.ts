import { ReadinessPreviewFacts, Release } from '../api/types';
import { contentDigest } from '../coordination/contentDigest';
import { contentOf } from '../planning/normalizeRelease';
import { DEFAULT_POLICY } from '../planning/policy';
import {
  aRelated,
  aRule,
  LEDGER,
  PAYMENTS,
  someFacts,
} from './__testUtils__/facts';
import { previewFacts, previewVerdict } from './previewFacts';
import { judgeReadiness } from './verdict';

const FACTS = someFacts();
const { release, now } = FACTS;
const DRAFT: Release = { ...release, state: 'draft' };
const DIGEST = contentDigest(contentOf(release));
const CONTEXT = { policy: DEFAULT_POLICY, environment: 'production', now };

const REJECTED = aRule({
  state: 'rejected',
  given: 0,
  decisions: [
    {
      id: '44444444-4444-4444-8444-444444444444',
      ruleId: 'owners-team-payments',
      decidedBy: 'user:default/omar',
      decision: 'reject',
      digest: DIGEST,
      status: 'valid',
      decidedAt: now,
    },
  ],
});

function anAnswer(
  change: Partial<ReadinessPreviewFacts> = {},
): ReadinessPreviewFacts {
  const { submittedAt, graph, running } = FACTS;
  return {
    now,
    submittedAt,
    graph,
    running,
    deployed: [],
    related: [],
    included: [],
    locks: [],
    vetoes: [],
    tasks: [],
    unavailable: {},
    contributed: [],
    hidden: [],
    ...change,
  };
}

function approvalsOf(...rules: ReturnType<typeof aRule>[]) {
  const state = rules.every(rule => rule.state === 'satisfied')
    ? ('satisfied' as const)
    : ('pending' as const);
  return {
    digest: DIGEST,
    state,
    rules: rules as NonNullable<ReadinessPreviewFacts['approvals']>['rules'],
  };
}

describe('previewFacts', () => {
  it('gives the verdict of what was submitted while nothing is changed', () => {
    const answer = anAnswer({ approvals: approvalsOf(aRule()) });
    const facts = previewFacts(answer, release, CONTEXT);
    expect(facts.digest).toBe(DIGEST);
    expect(judgeReadiness(facts).checks).toEqual(
      judgeReadiness({ ...FACTS, digest: DIGEST, tasks: [] }).checks,
    );
  });

  it.each<[string, Release, ReadinessPreviewFacts['approvals'], object]>([
    [
      'a draft asks nobody yet',
      DRAFT,
      undefined,
      { state: 'pending', rules: 0 },
    ],
    [
      'a draft of a type without rules never does',
      { ...DRAFT, type: 'standard' },
      undefined,
      { state: 'not-needed', rules: 0 },
    ],
    [
      'what was decided stands while the content does',
      { ...release, title: 'Another title' },
      approvalsOf(aRule()),
      { state: 'satisfied', rules: 1, first: 'satisfied' },
    ],
    [
      'what was approved is waited for again when the content changes',
      { ...release, method: 'manual' },
      approvalsOf(aRule()),
      { state: 'pending', rules: 1, first: 'pending' },
    ],
    [
      'so is what was rejected',
      { ...release, windows: [] },
      approvalsOf(REJECTED),
      { state: 'pending', rules: 1, first: 'pending' },
    ],
    [
      'whom nobody can ask stays so',
      { ...release, method: 'manual' },
      approvalsOf(aRule({ state: 'unresolvable', given: 0 })),
      { state: 'pending', rules: 1, first: 'unresolvable' },
    ],
    [
      'another type may ask nobody',
      { ...release, type: 'standard' },
      approvalsOf(aRule()),
      { state: 'not-needed', rules: 0 },
    ],
  ])('%s', (_, draft, approvals, expected) => {
    const facts = previewFacts(anAnswer({ approvals }), draft, CONTEXT);
    const { state, rules } = facts.approvals!;
    expect({
      state,
      rules: rules.length,
      ...(rules[0] && { first: rules[0].state }),
    }).toEqual(expected);
    expect(rules.flatMap(({ decisions }) => decisions).length > 0).toBe(
      facts.digest === DIGEST && rules[0]?.decisions.length > 0,
    );
  });

  it('does not take approvals that could not be read for given', () => {
    const answer = anAnswer({
      unavailable: { approvals: 'The approvals could not be read' },
    });
    expect(previewFacts(answer, DRAFT, CONTEXT).approvals).toBeUndefined();
  });

  it('judges the bundle for the environment that it judges', () => {
    const content = { ...aRelated(), delivered: true };
    const included = ['staging', 'production'].map(environment => ({
      ...content,
      environment,
    }));
    expect(
      previewFacts(anAnswer({ included }), DRAFT, CONTEXT).included,
    ).toEqual([included[1]]);
  });
});

describe('previewVerdict', () => {
  it('keeps the outcome of what the viewer may not see, and nothing else of it', () => {
    const hidden = 'resource:-/1';
    const entities = { ...FACTS.graph.entities };
    entities[hidden] = { ...entities[LEDGER], entityRef: hidden };
    entities[PAYMENTS] = { ...entities[PAYMENTS], dependsOn: [hidden] };
    delete entities[LEDGER];
    const { verdict } = previewVerdict(
      anAnswer({
        graph: { ...FACTS.graph, entities },
        running: [
          {
            entityRef: hidden,
            environment: 'production',
            latest: { outcome: 'failed', version: '7.0.1', startedAt: now },
          },
        ],
        hidden: [hidden],
      }),
      DRAFT,
      CONTEXT,
    );
    const check = verdict.checks.find(
      ({ name }) => name === 'dependencies.healthy',
    )!;
    expect(check).toMatchObject({
      outcome: 'failed',
      summary: 'Does not pass because of something that you may not see.',
    });
    expect(JSON.stringify(verdict)).not.toContain(hidden);
  });

  it('names nobody where the form names no owner yet', () => {
    const { verdict } = previewVerdict(
      anAnswer(),
      { ...DRAFT, owner: '', releaseManager: undefined, windows: [] },
      CONTEXT,
    );
    expect(
      verdict.checks.flatMap(c => c.resolution?.people ?? []),
    ).not.toContain('');
  });

  it('says which checks come when the backend judges, but for those that are off', () => {
    const check = { title: 'Calendar', defaultMode: 'block' as const };
    const { judgedLater } = previewVerdict(
      anAnswer({
        contributed: [
          { ...check, name: 'external.calendar' },
          { ...check, name: 'external.market', title: 'Market' },
        ],
      }),
      DRAFT,
      {
        ...CONTEXT,
        policy: {
          ...DEFAULT_POLICY,
          readiness: [{ check: 'external.market', mode: 'off' }],
        },
      },
    );
    expect(judgedLater).toEqual(['Calendar']);
  });
});
