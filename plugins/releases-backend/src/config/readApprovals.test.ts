import { ConfigReader } from '@backstage/config';
import { DEFAULT_POLICY } from '@slipway/backstage-plugin-releases-common';
import { readPolicy } from './readPolicy';

function read(approvals: unknown, more: object = {}) {
  return readPolicy(
    new ConfigReader({
      releases: { types: [{ name: 'hotfix', approvals }], ...more } as never,
    }),
  );
}

const RULE = { name: 'owners', source: 'component-owners' };

describe('approval rules in the configuration', () => {
  it('are read with the defaults of what is left out', () => {
    const { types, approvals } = read(
      [
        RULE,
        {
          name: 'board',
          title: 'Change board',
          source: 'Group:Default/Change-Board',
          when: 'breaking',
          percentage: 50,
          perOwner: false,
          stepUp: true,
          validFor: 'P14D',
          escalateAfter: 'P1DT12H',
          escalateTo: 'user:jane',
        },
      ],
      { approvals: { oneDecisionForSeveralRules: false } },
    );
    expect(types[0].approvals).toEqual([
      {
        name: 'owners',
        title: 'Owners',
        source: 'component-owners',
        when: 'always',
        minimum: 1,
        perOwner: true,
        stepUp: false,
      },
      {
        name: 'board',
        title: 'Change board',
        source: 'group:default/change-board',
        when: 'breaking',
        minimum: 1,
        percentage: 50,
        perOwner: false,
        stepUp: true,
        validFor: 'P14D',
        escalateAfter: 'P1DT12H',
        escalateTo: 'user:default/jane',
      },
    ]);
    expect(approvals).toEqual({
      submitterMayApprove: false,
      oneDecisionForSeveralRules: false,
    });
  });

  it('are those of the defaults where nothing is said, and none where the list is empty', () => {
    const ofDefault = (name: string) =>
      DEFAULT_POLICY.types.find(type => type.name === name)?.approvals;
    const { types } = readPolicy(
      new ConfigReader({
        releases: {
          types: [
            { name: 'major' },
            { name: 'hotfix' },
            { name: 'docs', approvals: [] },
          ],
        },
      }),
    );
    expect(types.map(({ approvals }) => approvals)).toEqual([
      ofDefault('major'),
      ofDefault('minor'),
      [],
    ]);
  });

  it.each([
    ['no list', 'owners', "approvals': must be a list of objects"],
    ['no source', [{ name: 'a' }], "approvals[0].source': is missing"],
    [
      'an unknown source',
      [{ ...RULE, source: 'everybody' }],
      "approvals[0].source': 'everybody' is not a source; write one of",
    ],
    [
      'a source that nobody belongs to',
      [{ ...RULE, source: 'component:default/a' }],
      "approvals[0].source': 'component:default/a' is not a source",
    ],
    [
      'a name twice',
      [RULE, RULE],
      "approvals[1].name': 'owners' is used twice",
    ],
    [
      'nobody to approve',
      [{ ...RULE, minimum: 0 }],
      "approvals[0].minimum': must be a whole number from 1 to 100",
    ],
    [
      'a share of more than all',
      [{ ...RULE, percentage: 101 }],
      "approvals[0].percentage': must be a whole number from 1 to 100",
    ],
    [
      'a number and a share',
      [{ ...RULE, minimum: 1, percentage: 50 }],
      "approvals[0].percentage': cannot be combined with 'minimum'",
    ],
    [
      'an unknown moment',
      [{ ...RULE, when: 'sometimes' }],
      "approvals[0].when': 'sometimes' must be 'always' or 'breaking'",
    ],
    [
      'a duration in words',
      [{ ...RULE, validFor: 'two weeks' }],
      "approvals[0].validFor': 'two weeks' is not an ISO 8601 duration",
    ],
    [
      'an escalation to nobody',
      [{ ...RULE, escalateAfter: 'P1D' }],
      "approvals[0].escalateTo': is missing",
    ],
    [
      'an escalation to a thing',
      [{ ...RULE, escalateTo: 'system:default/a' }],
      "approvals[0].escalateTo': 'system:default/a' is not a group or user",
    ],
    [
      'a flag in words',
      [{ ...RULE, stepUp: 'yes' }],
      "approvals[0].stepUp': must be true or false",
    ],
    [
      'a setting that does not exist',
      [{ ...RULE, min: 2 }],
      "approvals[0].min': there is no such setting",
    ],
  ])('stop the start at %s and name the key path', (_title, rules, message) => {
    expect(() => read(rules)).toThrow(
      `Invalid configuration at 'releases.types[0].${message}`,
    );
  });

  it('stop the start at a wrong setting for all', () => {
    expect(() =>
      read([RULE], { approvals: { submitterMayApprove: 'yes' } }),
    ).toThrow(
      "Invalid configuration at 'releases.approvals.submitterMayApprove': must be true or false",
    );
  });
});
