import { DEFAULT_POLICY } from '../planning/policy';
import { validateCheckRules } from './checkRules';

function problems(rules: unknown): string[] {
  return validateCheckRules(rules, {
    policy: DEFAULT_POLICY,
    contributedNames: ['insights.docs'],
  }).map(({ field, message }) => `${field} ${message}`);
}

const KEY = 'releases.readiness.checks';

describe('validateCheckRules', () => {
  it('finds nothing in rules that can be followed', () => {
    expect(
      problems([
        { check: 'schedule.*', mode: 'warn', environments: ['staging'] },
        { check: 'promotion.previous', parameters: { soak: 'PT24H' } },
        { check: 'schedule.freeze', mode: 'off', types: ['emergency'] },
        { check: 'insights.docs', parameters: { anything: [1] } },
        { check: 'insights.*', mode: 'block' },
        { check: 'dependencies.*', parameters: { unrecorded: 'fail' } },
      ]),
    ).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['an object', { check: 'x' }, [`${KEY} must be a list of objects`]],
    ['a text', ['catalog.exists'], [`${KEY}[0] must be an object`]],
    [
      'no check',
      [{ mode: 'warn' }],
      [`${KEY}[0].check is missing; name a check or a room such as schedule.*`],
    ],
    [
      'another mode',
      [{ check: 'catalog.exists', mode: false }],
      [`${KEY}[0].mode must be one of: block, warn, off`],
    ],
    [
      'another property',
      [{ check: 'catalog.exists', modes: 'warn' }],
      [
        `${KEY}[0].modes is not known; there are: check, types, environments, mode, parameters`,
      ],
    ],
    [
      'an unknown type',
      [{ check: 'catalog.exists', types: ['minor', 'huge'] }],
      [
        `${KEY}[0].types[1] "huge" is not configured; there are: major, minor, patch, standard, emergency`,
      ],
    ],
    [
      'an unknown environment',
      [{ check: 'catalog.exists', environments: ['moon'] }],
      [
        `${KEY}[0].environments[0] "moon" is not configured; there are: staging, production`,
      ],
    ],
    [
      'no environment at all',
      [{ check: 'catalog.exists', environments: [] }],
      [
        `${KEY}[0].environments must be a list of names; leave it out to mean all`,
      ],
    ],
    [
      'a parameter of another check',
      [{ check: 'promotion.previous', parameters: { rehearsed: true } }],
      [
        `${KEY}[0].parameters.rehearsed is not a parameter of promotion.previous; there are: soak`,
      ],
    ],
    [
      'a parameter of a check that has none',
      [{ check: 'catalog.exists', parameters: { toString: 1 } }],
      [
        `${KEY}[0].parameters.toString is not a parameter of catalog.exists, which has none`,
      ],
    ],
    [
      'a wrong duration',
      [{ check: 'promotion.previous', parameters: { soak: 'a day' } }],
      [
        `${KEY}[0].parameters.soak "a day" is not an ISO 8601 duration; write for example PT24H for a day`,
      ],
    ],
    [
      'a duration below zero',
      [{ check: 'promotion.previous', parameters: { soak: 'P-1D' } }],
      [
        `${KEY}[0].parameters.soak "P-1D" is not an ISO 8601 duration; write for example PT24H for a day`,
      ],
    ],
    [
      'a wrong choice',
      [{ check: 'dependencies.*', parameters: { unrecorded: 'maybe' } }],
      [
        `${KEY}[0].parameters.unrecorded "maybe" must be one of: ignore, warn, fail`,
      ],
    ],
    [
      'a word for a flag',
      [{ check: 'deployment.backout', parameters: { rehearsed: 'yes' } }],
      [`${KEY}[0].parameters.rehearsed "yes" must be true or false`],
    ],
    [
      'a text for a list',
      [{ check: 'catalog.lifecycle', parameters: { refused: 'deprecated' } }],
      [
        `${KEY}[0].parameters.refused "deprecated" must be a list of texts that are not empty`,
      ],
    ],
  ])('refuses %s', (_, rules, expected) => {
    expect(problems(rules)).toEqual(expected);
  });

  it('lists the checks that there are, also those of other plugins', () => {
    const [problem] = problems([{ check: 'schedule.freezes' }]);
    expect(problem).toContain("'schedule.freezes' names no check");
    expect(problem).toContain('schedule.freeze,');
    expect(problem).toContain('insights.docs');
    expect(problems([{ check: 'schedule*' }])).toHaveLength(1);
  });
});
