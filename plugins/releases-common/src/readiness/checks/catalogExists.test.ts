import {
  aGraph,
  anEntity,
  complaints,
  ENTITIES,
  evaluated,
  PAYMENTS,
  someFacts,
} from '../__testUtils__/facts';
import { catalogExists } from './catalogExists';

const OTHERS = ENTITIES.filter(({ entityRef }) => entityRef !== PAYMENTS);

describe('catalog.exists', () => {
  it.each([
    ['a component in the catalog', someFacts(), 'passed', []],
    [
      'a component that the catalog does not have',
      someFacts({ graph: aGraph(OTHERS, { missing: [PAYMENTS] }) }),
      'failed',
      ['payments-api is not in the catalog'],
    ],
    [
      'a catalog that did not answer for it',
      someFacts({ graph: aGraph(OTHERS, { incomplete: 'No answer in 5 s' }) }),
      'unknown',
      ['Whether payments-api is in the catalog is not known: No answer in 5 s'],
    ],
    [
      'a component that nobody asked for',
      someFacts({ graph: aGraph(OTHERS) }),
      'unknown',
      [
        'Whether payments-api is in the catalog is not known: The catalog was not asked for it',
      ],
    ],
    [
      'an orphan',
      someFacts({
        graph: aGraph([
          ...OTHERS,
          anEntity(PAYMENTS, { orphan: true, title: 'Payments API' }),
        ]),
      }),
      'failed',
      [
        'Payments API is an orphan: nothing registers it in the catalog any more',
      ],
    ],
    [
      'a bundle without components of its own',
      someFacts({ release: { components: [], includes: ['x'] } }),
      'passed',
      [],
    ],
    [
      'nothing at all',
      someFacts({ release: { components: [] } }),
      'failed',
      ['The release has no components'],
    ],
  ])('judges %s', (_, facts, outcome, messages) => {
    const result = evaluated(catalogExists, facts);
    expect(result.outcome).toBe(outcome);
    expect(complaints(result)).toEqual(messages);
  });

  it('says who can put it right', () => {
    const graph = aGraph(OTHERS, { missing: [PAYMENTS] });
    expect(evaluated(catalogExists, someFacts({ graph }))).toMatchObject({
      summary: '1 of 1 component cannot be found in the catalog',
      resolution: {
        kind: 'catalog',
        people: ['user:default/rita', 'group:default/team-payments'],
      },
    });
  });
});
