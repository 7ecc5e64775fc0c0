import { ReleaseComponent, RunningVersion } from '../../api/types';
import {
  aGraph,
  anEntity,
  aRelated,
  complaints,
  COMPONENT,
  ENTITIES,
  evaluated,
  LEDGER,
  PAYMENTS,
  someFacts,
  WINDOW,
} from '../__testUtils__/facts';
import { RelatedRelease } from '../facts';
import { dependenciesAvailable } from './dependenciesAvailable';

const PROVIDER = 'component:default/rates';
const RATES_API = 'api:default/rates';

/** ledger-db as it runs, if it does, and as payments-api needs it. */
function ledger(options: {
  runs?: string;
  runsElsewhere?: string;
  needs?: string;
  components?: ReleaseComponent[];
  related?: RelatedRelease[];
  deployed?: Array<[version: string, firstAt: string]>;
}) {
  const running: RunningVersion[] = [
    { entityRef: LEDGER, environment: 'production', version: options.runs },
    {
      entityRef: LEDGER,
      environment: 'staging',
      version: options.runsElsewhere,
    },
  ].filter(({ version }) => version !== undefined);
  return someFacts({
    running,
    related: options.related,
    deployed:
      options.deployed?.map(([version, firstAt]) => ({
        entityRef: LEDGER,
        environment: 'production',
        version,
        firstAt,
      })) ?? [],
    release: {
      components: [
        {
          ...COMPONENT,
          requirements: options.needs
            ? [{ entityRef: LEDGER, version: options.needs }]
            : undefined,
        },
        ...(options.components ?? []),
      ],
    },
    ...(!options.related && { related: [] }),
  });
}

const BEFORE = {
  ...WINDOW,
  start: '2026-12-02T13:00:00.000Z',
  end: WINDOW.start,
};

describe('dependencies.available', () => {
  it.each<[string, ReturnType<typeof ledger>, string, string[]]>([
    [
      'a version in the range',
      ledger({ runs: '7.2.0', needs: '>=7' }),
      'passed',
      [],
    ],
    [
      'a version below the range',
      ledger({ runs: '6.4.0', needs: '>=7.0.0' }),
      'failed',
      ['ledger-db must be >=7.0.0 in production (runs 6.4.0)'],
    ],
    [
      'a release candidate of the version that is needed',
      ledger({ runs: '7.0.0-rc.1', needs: '>=7.0.0' }),
      'failed',
      ['ledger-db must be >=7.0.0 in production (runs 7.0.0-rc.1)'],
    ],
    [
      'a needed version of which nothing is reported',
      ledger({ needs: '>=7.0.0' }),
      'failed',
      [
        'ledger-db must be >=7.0.0 in production; nobody has reported which version runs',
      ],
    ],
    [
      'a needed version that runs elsewhere only',
      ledger({ runsElsewhere: '7.0.0', needs: '>=7.0.0' }),
      'failed',
      [
        'ledger-db must be >=7.0.0 in production; nobody has reported which version runs',
      ],
    ],
    [
      'an opaque version deployed later than the needed one',
      ledger({
        runs: 'build-45',
        needs: 'build-42',
        deployed: [
          ['build-42', '2026-01-01T00:00:00Z'],
          ['build-45', '2026-02-01T00:00:00Z'],
        ],
      }),
      'passed',
      [],
    ],
    [
      'an opaque version deployed earlier',
      ledger({
        runs: 'build-41',
        needs: 'build-42',
        deployed: [
          ['build-41', '2026-01-01T00:00:00Z'],
          ['build-42', '2026-02-01T00:00:00Z'],
        ],
      }),
      'failed',
      ['ledger-db must be build-42 or later in production (runs build-41)'],
    ],
    [
      'opaque versions that nobody deployed',
      ledger({ runs: 'build-41', needs: 'build-42' }),
      'failed',
      [
        'ledger-db must be build-42 or later in production (runs build-41, which cannot be compared with it)',
      ],
    ],
    [
      'a version that this release delivers',
      ledger({
        runs: '6.4.0',
        needs: '>=7.0.0',
        components: [{ entityRef: LEDGER, version: '7.0.0' }],
      }),
      'passed',
      [],
    ],
    [
      'a version that this release takes away again',
      ledger({
        runs: '7.0.0',
        needs: '>=7.0.0',
        components: [{ entityRef: LEDGER, version: '6.5.0' }],
      }),
      'failed',
      ['ledger-db must be >=7.0.0 in production (this release delivers 6.5.0)'],
    ],
    [
      'a version that another release brings before',
      ledger({
        runs: '6.4.0',
        needs: '>=7.0.0',
        related: [aRelated({ windows: [BEFORE] })],
      }),
      'passed',
      [],
    ],
    [
      'another release that ends after this one starts',
      ledger({
        runs: '6.4.0',
        needs: '>=7.0.0',
        related: [aRelated({ windows: [WINDOW] })],
      }),
      'failed',
      ['ledger-db must be >=7.0.0 in production (runs 6.4.0)'],
    ],
    [
      'another release whose window passed without it',
      ledger({
        runs: '6.4.0',
        needs: '>=7.0.0',
        related: [
          aRelated({
            windows: [
              {
                ...BEFORE,
                start: '2026-11-20T10:00:00.000Z',
                end: '2026-11-20T11:00:00.000Z',
              },
            ],
          }),
        ],
      }),
      'failed',
      ['ledger-db must be >=7.0.0 in production (runs 6.4.0)'],
    ],
    [
      'a draft that would bring it',
      ledger({
        runs: '6.4.0',
        needs: '>=7.0.0',
        related: [aRelated({ windows: [BEFORE], state: 'draft' })],
      }),
      'failed',
      ['ledger-db must be >=7.0.0 in production (runs 6.4.0)'],
    ],
    [
      'another release that brings too little',
      ledger({
        runs: '6.4.0',
        needs: '>=7.1.0',
        related: [aRelated({ windows: [BEFORE] })],
      }),
      'failed',
      ['ledger-db must be >=7.1.0 in production (runs 6.4.0)'],
    ],
    ['any version where none is stated', ledger({ runs: '1' }), 'passed', []],
    ['no record where no version is stated', ledger({}), 'passed', []],
  ])('judges %s', (_, facts, outcome, messages) => {
    const result = evaluated(dependenciesAvailable, facts);
    expect(result.outcome).toBe(outcome);
    expect(complaints(result)).toEqual(messages);
  });

  it('names versions, entities, people and the way out', () => {
    const facts = ledger({ runs: '6.4.0', needs: '>=7.0.0' });
    expect(evaluated(dependenciesAvailable, facts)).toMatchObject({
      summary: 'ledger-db must be >=7.0.0 in production (runs 6.4.0)',
      lookedAt: '1 component, 1 dependency in production',
      findings: [
        {
          entityRefs: [LEDGER, PAYMENTS],
          versions: { required: '>=7.0.0', actual: '6.4.0' },
        },
      ],
      resolution: {
        action:
          'Bring ledger-db into production in the needed version before this release, or report what runs there.',
        people: [
          'group:default/team-storage',
          'user:default/rita',
          'group:default/team-payments',
        ],
        kind: 'report-deployment',
      },
    });
  });

  it('names the release that brings a version before', () => {
    const related = [aRelated({ windows: [BEFORE] })];
    const facts = ledger({ needs: '>=7.0.0', related });
    expect(evaluated(dependenciesAvailable, facts).findings).toMatchObject([
      {
        message:
          'ledger-db 7.0.0 comes before with Ledger 7.0, until 3 Dec 2026 14:00 (Europe/Berlin)',
        releases: [{ id: related[0].id, title: 'Ledger 7.0' }],
        versions: { required: '>=7.0.0', planned: '7.0.0' },
      },
    ]);
  });

  it.each<[string, 'ignore' | 'warn' | 'fail', string, string[]]>([
    ['ignored', 'ignore', 'passed', []],
    [
      'shown',
      'warn',
      'passed',
      ['Nobody has reported which version of ledger-db runs in production'],
    ],
    [
      'failed',
      'fail',
      'failed',
      ['Nobody has reported which version of ledger-db runs in production'],
    ],
  ])(
    'lets what was never reported be %s',
    (_, unrecorded, outcome, messages) => {
      const result = evaluated(dependenciesAvailable, ledger({}), {
        unrecorded,
      });
      expect(result.outcome).toBe(outcome);
      expect(complaints(result)).toEqual(messages);
      expect(result.findings.map(f => f.outcome)).not.toContain('passed');
    },
  );

  describe('through an API', () => {
    function rates(running: RunningVersion[], apis: boolean = true) {
      return someFacts({
        running,
        release: { components: [{ entityRef: PAYMENTS, version: '4.2.0' }] },
        graph: aGraph(
          [
            anEntity(PAYMENTS, { consumesApis: [RATES_API] }),
            anEntity(PROVIDER),
            ...(apis
              ? [anEntity(RATES_API, { apiProvidedBy: [PROVIDER] })]
              : []),
          ],
          apis ? {} : { incomplete: 'No answer' },
        ),
      });
    }

    it('looks at the provider', () => {
      const facts = rates([
        { entityRef: PROVIDER, environment: 'staging', version: '2.0.0' },
      ]);
      expect(complaints(evaluated(dependenciesAvailable, facts))).toEqual([
        'rates does not run in production (2.0.0 runs in staging)',
      ]);
    });

    it('does not take an API that was not read for one without providers', () => {
      const result = evaluated(dependenciesAvailable, rates([], false));
      expect(result.outcome).toBe('unknown');
      expect(result.cause).toBe('What is behind rates is not known: No answer');
    });
  });

  it('knows nothing of a component that is not in the catalog', () => {
    const graph = aGraph(
      ENTITIES.filter(({ entityRef }) => entityRef !== PAYMENTS),
      { missing: [PAYMENTS] },
    );
    expect(evaluated(dependenciesAvailable, someFacts({ graph })).outcome).toBe(
      'unknown',
    );
  });
});
