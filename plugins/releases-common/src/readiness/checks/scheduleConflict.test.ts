import {
  aGraph,
  anEntity,
  aRelated,
  CHECKOUT,
  complaints,
  ENTITIES,
  evaluated,
  LEDGER,
  PAYMENTS,
  someFacts,
  WINDOW,
} from '../__testUtils__/facts';
import { DEFAULT_POLICY } from '../../planning';
import { ReadinessFacts, RelatedRelease } from '../facts';
import { scheduleConflict } from './scheduleConflict';

const OF_LEDGER = 'Overlaps Ledger 7.0: payments-api depends on ledger-db';
const ALONE = 'Overlaps Ledger 7.0: production takes one release at a time';
const UNRELATED = [{ entityRef: 'component:default/other', version: '1' }];

/** In an environment that takes one release at a time. */
const EXCLUSIVE = {
  policy: {
    ...DEFAULT_POLICY,
    environments: DEFAULT_POLICY.environments.map(environment => ({
      ...environment,
      exclusive: true,
    })),
  },
};

function beside(change: Partial<RelatedRelease>, others = {}): ReadinessFacts {
  return someFacts({ related: [aRelated(change)], ...others });
}

describe('schedule.conflict', () => {
  it.each<[string, ReadinessFacts, string[]]>([
    ['no other release', someFacts(), []],
    ['a release of a dependency', beside({}), [OF_LEDGER]],
    [
      'a release of a dependent',
      beside({ components: [{ entityRef: CHECKOUT, version: '12' }] }),
      ['Overlaps Ledger 7.0: checkout depends on payments-api'],
    ],
    [
      'a release of the same component',
      beside({ components: [{ entityRef: PAYMENTS, version: '4.3.0' }] }),
      ['Overlaps Ledger 7.0: both deliver payments-api'],
    ],
    [
      'a consumer of an API that the component provides',
      beside(
        { components: [{ entityRef: CHECKOUT, version: '12' }] },
        {
          graph: aGraph([
            anEntity(PAYMENTS, { providesApis: ['api:default/pay'] }),
            anEntity('api:default/pay', { apiConsumedBy: [CHECKOUT] }),
          ]),
        },
      ),
      ['Overlaps Ledger 7.0: checkout depends on payments-api'],
    ],
    ['a release of something else', beside({ components: UNRELATED }), []],
    [
      'the same leader elsewhere at the same time',
      beside({
        components: UNRELATED,
        releaseManager: 'user:default/rita',
        windows: [{ ...WINDOW, environment: 'staging' }],
      }),
      ['Overlaps Ledger 7.0: both are led by rita'],
    ],
    [
      'a window that begins when this one ends',
      beside({
        windows: [
          { ...WINDOW, start: WINDOW.end, end: '2026-12-03T15:00:00Z' },
        ],
      }),
      [],
    ],
    [
      'a window that covers this one',
      beside({
        windows: [
          {
            ...WINDOW,
            start: '2026-12-01T00:00:00Z',
            end: '2026-12-09T00:00:00Z',
          },
        ],
      }),
      [OF_LEDGER],
    ],
    [
      'a window in another environment',
      beside({ windows: [{ ...WINDOW, environment: 'staging' }] }),
      [],
    ],
    [
      'a release of something else where one is taken at a time',
      beside({ components: UNRELATED }, EXCLUSIVE),
      [ALONE],
    ],
    [
      'a release of a dependency where one is taken at a time',
      beside({}, EXCLUSIVE),
      [`${ALONE} and payments-api depends on ledger-db`],
    ],
    [
      'a release that is being deployed where one is taken at a time',
      beside({ components: UNRELATED, state: 'deploying' }, EXCLUSIVE),
      [ALONE],
    ],
    [
      'a window after this one where one is taken at a time',
      beside(
        {
          components: UNRELATED,
          windows: [
            { ...WINDOW, start: WINDOW.end, end: '2026-12-03T15:00:00Z' },
          ],
        },
        EXCLUSIVE,
      ),
      [],
    ],
    [
      'a window elsewhere where one is taken at a time',
      beside(
        {
          components: UNRELATED,
          windows: [{ ...WINDOW, environment: 'staging' }],
        },
        EXCLUSIVE,
      ),
      [],
    ],
    [
      'a draft of something else where one is taken at a time',
      beside({ components: UNRELATED, state: 'draft' }, EXCLUSIVE),
      [],
    ],
    [
      'what the release bundles where one is taken at a time',
      beside({}, { ...EXCLUSIVE, release: { includes: [aRelated().id] } }),
      [],
    ],
    ['a draft', beside({ state: 'draft' }), []],
    ['what has been deployed', beside({ state: 'deployed' }), []],
    [
      'what the release bundles',
      beside({}, { release: { includes: [aRelated().id] } }),
      [],
    ],
    ['itself', beside({ id: someFacts().release.id }), []],
  ])('judges %s', (_, facts, messages) => {
    const result = evaluated(scheduleConflict, facts);
    expect(result.outcome).toBe(messages.length > 0 ? 'failed' : 'passed');
    expect(complaints(result)).toEqual(messages);
  });

  it('can count drafts too', () => {
    const facts = beside({ state: 'draft' });
    expect(evaluated(scheduleConflict, facts, { drafts: true }).outcome).toBe(
      'failed',
    );
  });

  it('names release, window and whom to talk to', () => {
    expect(evaluated(scheduleConflict, beside({}))).toMatchObject({
      summary: OF_LEDGER,
      findings: [
        {
          entityRefs: [LEDGER],
          releases: [{ title: 'Ledger 7.0' }],
          people: ['group:default/team-storage'],
          window: WINDOW,
        },
      ],
      resolution: {
        kind: 'plan-window',
        people: expect.arrayContaining(['group:default/team-storage']),
      },
    });
  });

  it('is unknown without a window, and where neighbours were not read', () => {
    expect(
      evaluated(scheduleConflict, someFacts({ environment: 'staging' }))
        .outcome,
    ).toBe('unknown');
    const graph = aGraph(
      [...ENTITIES, anEntity(PAYMENTS, { providesApis: ['api:default/pay'] })],
      { incomplete: 'No answer' },
    );
    expect(evaluated(scheduleConflict, someFacts({ graph })).cause).toBe(
      'What is around pay is not known: No answer',
    );
  });
});
