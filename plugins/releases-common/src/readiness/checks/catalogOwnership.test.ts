import { GraphEntity } from '../../catalog';
import {
  aGraph,
  anEntity,
  complaints,
  evaluated,
  PAYMENTS,
  someFacts,
} from '../__testUtils__/facts';
import { catalogOwnership } from './catalogOwnership';

const TEAM = 'group:default/team-payments';
const SUB = 'group:default/sub';
const DANA = 'user:default/dana';

function ownedBy(
  owners: string[],
  others: GraphEntity[],
  about: { missing?: string[]; incomplete?: string } = {},
) {
  return someFacts({
    graph: aGraph([anEntity(PAYMENTS, { owners }), ...others], about),
  });
}

describe('catalog.ownership', () => {
  it.each<[string, ReturnType<typeof ownedBy>, string, string[]]>([
    [
      'a group with members',
      ownedBy([TEAM], [anEntity(TEAM, { members: [DANA] })]),
      'passed',
      [],
    ],
    [
      'a group with members in a group below it',
      ownedBy(
        [TEAM],
        [
          anEntity(TEAM, { children: [SUB] }),
          anEntity(SUB, { members: [DANA], children: [TEAM] }),
        ],
      ),
      'passed',
      [],
    ],
    ['a user', ownedBy([DANA], [anEntity(DANA)]), 'passed', []],
    [
      'a group without members',
      ownedBy([TEAM], [anEntity(TEAM)]),
      'failed',
      ['payments-api is owned by team-payments, which has no members'],
    ],
    [
      'a group without members beside one with',
      ownedBy(
        [TEAM, SUB],
        [anEntity(TEAM), anEntity(SUB, { members: [DANA] })],
      ),
      'passed',
      [],
    ],
    [
      'a user who left',
      ownedBy([DANA], [], { missing: [DANA] }),
      'failed',
      ['payments-api is owned by dana, which is not in the catalog'],
    ],
    ['nobody', ownedBy([], []), 'failed', ['payments-api has no owner']],
    [
      'an owner that was not read',
      ownedBy([TEAM], [], { incomplete: 'No answer' }),
      'unknown',
      [
        'payments-api is owned by team-payments, of which nothing more is known: No answer',
      ],
    ],
    [
      'a group whose subgroups were not read',
      ownedBy([TEAM], [anEntity(TEAM, { children: [SUB] })], {
        incomplete: 'No answer',
      }),
      'unknown',
      [
        'payments-api is owned by team-payments, whose members are not known: No answer',
      ],
    ],
    [
      'a component that is not in the catalog',
      someFacts({ graph: aGraph([], { missing: [PAYMENTS] }) }),
      'unknown',
      ['Who owns payments-api is not known: it is not in the catalog'],
    ],
  ])('judges %s', (_, facts, outcome, messages) => {
    const result = evaluated(catalogOwnership, facts);
    expect(result.outcome).toBe(outcome);
    expect(complaints(result)).toEqual(messages);
  });

  it('sums up', () => {
    expect(evaluated(catalogOwnership, someFacts()).summary).toBe(
      '1 component, 1 owner',
    );
    expect(
      evaluated(catalogOwnership, ownedBy([TEAM], [anEntity(TEAM)])),
    ).toMatchObject({
      summary: 'Nobody can answer for payments-api',
      resolution: { kind: 'catalog', people: [TEAM, 'user:default/rita'] },
    });
  });
});
