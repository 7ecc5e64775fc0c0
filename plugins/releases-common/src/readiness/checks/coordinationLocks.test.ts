import { EntityLock } from '../../api/types';
import {
  aGraph,
  complaints,
  evaluated,
  PAYMENTS,
  someFacts,
  WINDOW,
} from '../__testUtils__/facts';
import { coordinationLocks } from './coordinationLocks';

function locked(lock: Partial<EntityLock> = {}) {
  return someFacts({
    locks: [
      {
        id: '55555555-5555-4555-8555-555555555555',
        entityRef: PAYMENTS,
        reason: 'Audit',
        createdBy: 'user:default/sam',
        createdAt: '2026-11-23T00:00:00.000Z',
        appliesTo: [PAYMENTS],
        ...lock,
      },
    ],
  });
}

describe('coordination.locks', () => {
  it.each([
    ['no lock', someFacts(), 'passed', []],
    ['a lock', locked(), 'failed', ['payments-api is locked: Audit']],
    [
      'a lock on the system',
      locked({ entityRef: 'system:default/payments' }),
      'failed',
      ['payments is locked, which concerns payments-api: Audit'],
    ],
    ['a lock elsewhere', locked({ environment: 'staging' }), 'passed', []],
    [
      'a lock here',
      locked({ environment: 'production' }),
      'failed',
      ['payments-api is locked: Audit'],
    ],
    [
      'a lock that ends before the window',
      locked({ expiresAt: WINDOW.start }),
      'passed',
      [],
    ],
    [
      'a lock that ends within the window',
      locked({ expiresAt: '2026-12-03T13:00:00.001Z' }),
      'failed',
      ['payments-api is locked: Audit'],
    ],
    [
      'a component whose system is not known',
      someFacts({ graph: aGraph([], { incomplete: 'No answer' }) }),
      'unknown',
      [
        'What payments-api belongs to is not known, so neither are all of its locks',
      ],
    ],
  ])('judges %s', (_, facts, outcome, messages) => {
    const result = evaluated(coordinationLocks, facts);
    expect(result.outcome).toBe(outcome);
    expect(complaints(result)).toEqual(messages);
  });

  it('says who can lift it', () => {
    expect(evaluated(coordinationLocks, locked()).resolution).toEqual({
      action: 'Lift the lock once its reason is gone.',
      people: ['user:default/sam', 'group:default/team-payments'],
      kind: 'lift-lock',
    });
  });
});
