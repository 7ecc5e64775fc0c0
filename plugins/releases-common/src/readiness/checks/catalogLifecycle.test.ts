import {
  aGraph,
  anEntity,
  evaluated,
  PAYMENTS,
  someFacts,
} from '../__testUtils__/facts';
import { catalogLifecycle } from './catalogLifecycle';

function withLifecycle(lifecycle?: string) {
  return someFacts({
    graph: aGraph([
      anEntity(PAYMENTS, {
        lifecycle,
        owners: ['group:default/team-payments'],
      }),
    ]),
  });
}

describe('catalog.lifecycle', () => {
  it.each([
    ['production', {}, 'passed'],
    [undefined, {}, 'passed'],
    ['deprecated', {}, 'failed'],
    ['Deprecated', {}, 'failed'],
    ['experimental', { refused: ['experimental'] }, 'failed'],
    ['deprecated', { refused: ['experimental'] }, 'passed'],
  ])('judges %s with %j as %s', (lifecycle, parameters, outcome) => {
    expect(
      evaluated(catalogLifecycle, withLifecycle(lifecycle), parameters).outcome,
    ).toBe(outcome);
  });

  it('names the component and its owners', () => {
    expect(
      evaluated(catalogLifecycle, withLifecycle('deprecated')),
    ).toMatchObject({
      summary: 'payments-api is deprecated',
      resolution: {
        people: ['group:default/team-payments', 'user:default/rita'],
      },
    });
  });

  it.each([{ missing: [PAYMENTS] }, { incomplete: 'No answer' }])(
    'concludes nothing from a graph with %j',
    about => {
      const facts = someFacts({ graph: aGraph([], about) });
      expect(evaluated(catalogLifecycle, facts).outcome).toBe('unknown');
    },
  );
});
