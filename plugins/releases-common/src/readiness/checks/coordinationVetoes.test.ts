import { evaluated, LEDGER, PAYMENTS, someFacts } from '../__testUtils__/facts';
import { coordinationVetoes } from './coordinationVetoes';

function vetoed(entityRef: string, version: string) {
  return someFacts({
    vetoes: [
      {
        entityRef,
        version,
        reason: 'Loses data',
        createdBy: 'user:default/sam',
      },
    ],
  });
}

describe('coordination.vetoes', () => {
  it.each([
    ['no veto', someFacts(), 'passed'],
    ['a veto on the version', vetoed(PAYMENTS, '4.2.0'), 'failed'],
    ['a veto on it in another spelling', vetoed(PAYMENTS, 'v4.2.0'), 'failed'],
    ['a veto on another version', vetoed(PAYMENTS, '4.1.0'), 'passed'],
    ['a veto on something else', vetoed(LEDGER, '4.2.0'), 'passed'],
  ])('judges %s', (_, facts, outcome) => {
    expect(evaluated(coordinationVetoes, facts).outcome).toBe(outcome);
  });

  it('says why and who', () => {
    expect(
      evaluated(coordinationVetoes, vetoed(PAYMENTS, '4.2.0')),
    ).toMatchObject({
      summary: 'payments-api 4.2.0 may not be deployed anywhere: Loses data',
      findings: [{ people: ['user:default/sam'], entityRefs: [PAYMENTS] }],
      resolution: { kind: 'lift-veto' },
    });
  });
});
