import fc from 'fast-check';
import { ReleaseContent } from '../planning/normalizeRelease';
import { contentDifferences } from './contentDifferences';
import { approvedContentOf, contentDigest } from './contentDigest';

const BASE = {
  title: 'Payments 4.2',
  type: 'minor',
  owner: 'group:default/team-payments',
  components: [
    {
      entityRef: 'component:default/payments-api',
      version: '4.2.0',
      deliverables: ['guide', 'client'],
      requirements: [
        { entityRef: 'resource:default/ledger-db', version: '>=2' },
      ],
    },
    { entityRef: 'component:default/checkout-web', version: '1.0.0' },
  ],
  includes: [],
  scopeLinks: [],
  windows: [
    {
      environment: 'production',
      start: '2026-12-01T10:00:00.000Z',
      end: '2026-12-01T11:00:00.000Z',
      timeZone: 'Asia/Tokyo',
    },
  ],
} as ReleaseContent;

const [PAYMENTS, CHECKOUT] = BASE.components;

describe('contentDifferences', () => {
  it.each<[string, Partial<ReleaseContent>, unknown[]]>([
    ['wording', { title: 'Payments', summary: 'Better' }, []],
    [
      'a version',
      { components: [{ ...PAYMENTS, version: '4.2.1' }, CHECKOUT] },
      [
        {
          field: 'components[component:default/payments-api].version',
          kind: 'changed',
          before: '4.2.0',
          after: '4.2.1',
        },
      ],
    ],
    [
      'a component out and another one in',
      {
        components: [
          PAYMENTS,
          {
            entityRef: 'component:default/shop',
            version: '7',
            breaking: true,
          },
        ],
      },
      [
        {
          field: 'components[component:default/checkout-web]',
          kind: 'removed',
          before: '1.0.0',
        },
        {
          field: 'components[component:default/shop]',
          kind: 'added',
          after: '7 (breaking)',
        },
      ],
    ],
    [
      'deliverables and requirements',
      {
        components: [
          {
            ...PAYMENTS,
            breaking: true,
            deliverables: ['guide', 'schema'],
            requirements: [
              { entityRef: 'resource:default/ledger-db', version: '>=3' },
            ],
          },
          CHECKOUT,
        ],
      },
      [
        {
          field: 'components[component:default/payments-api].deliverables',
          kind: 'removed',
          before: 'client',
        },
        {
          field: 'components[component:default/payments-api].deliverables',
          kind: 'added',
          after: 'schema',
        },
        {
          field:
            'components[component:default/payments-api].requirements[resource:default/ledger-db].version',
          kind: 'changed',
          before: '>=2',
          after: '>=3',
        },
        {
          field: 'components[component:default/payments-api].breaking',
          kind: 'added',
          after: 'true',
        },
      ],
    ],
    [
      'the order of components',
      { components: [CHECKOUT, PAYMENTS] },
      [
        {
          field: 'components',
          kind: 'changed',
          before:
            'component:default/payments-api, component:default/checkout-web',
          after:
            'component:default/checkout-web, component:default/payments-api',
        },
      ],
    ],
    [
      'a window and a back-out plan',
      {
        windows: [
          { ...BASE.windows[0], end: '2026-12-01T12:00:00.000Z' },
          { ...BASE.windows[0], environment: 'staging' },
        ],
        backOutPlan: { description: 'Deploy 4.1' },
      },
      [
        {
          field: 'windows[production].end',
          kind: 'changed',
          before: '2026-12-01T11:00:00.000Z',
          after: '2026-12-01T12:00:00.000Z',
        },
        {
          field: 'windows[staging]',
          kind: 'added',
          after: '2026-12-01T10:00:00.000Z 2026-12-01T11:00:00.000Z Asia/Tokyo',
        },
        {
          field: 'backOutPlan',
          kind: 'added',
          after: 'description: Deploy 4.1',
        },
      ],
    ],
  ])('shows %s', (_title, change, expected) => {
    expect(
      contentDifferences(
        approvedContentOf(BASE),
        approvedContentOf({ ...BASE, ...change }),
      ),
    ).toEqual(expected);
  });

  it('finds something exactly when the digests differ', () => {
    const text = fc.constantFrom('a', 'a (2)', 'b', '1.0');
    const ref = fc.constantFrom('component:default/a', 'component:default/b');
    const optional = { requiredKeys: [] as [] };
    const content = fc
      .record(
        {
          type: fc.constantFrom('minor', 'major'),
          includes: fc.array(text, { maxLength: 3 }),
          method: fc.record({ description: text }, optional),
          backOutPlan: fc.record(
            { description: text, rehearsedAt: text },
            { requiredKeys: ['description'] },
          ),
          windows: fc.uniqueArray(
            fc.record({
              environment: fc.constantFrom('staging', 'production'),
              start: text,
              end: text,
              timeZone: text,
            }),
            { selector: ({ environment }) => environment, maxLength: 2 },
          ),
          components: fc.uniqueArray(
            fc.record(
              {
                entityRef: ref,
                version: text,
                breaking: fc.boolean(),
                deliverables: fc.array(text, { maxLength: 3 }),
                requirements: fc.uniqueArray(
                  fc.record({ entityRef: ref, version: text }),
                  { selector: ({ entityRef }) => entityRef, maxLength: 2 },
                ),
              },
              { requiredKeys: ['entityRef', 'version'] },
            ),
            { selector: ({ entityRef }) => entityRef, maxLength: 2 },
          ),
        },
        {
          requiredKeys: ['type', 'includes', 'windows', 'components'],
        },
      )
      .map(part => ({ ...BASE, ...part } as ReleaseContent));
    fc.assert(
      fc.property(content, content, (before, after) => {
        const differences = contentDifferences(
          approvedContentOf(before),
          approvedContentOf(after),
        );
        expect(differences.length === 0).toBe(
          contentDigest(before) === contentDigest(after),
        );
        expect(
          contentDifferences(
            approvedContentOf(before),
            approvedContentOf(structuredClone(before)),
          ),
        ).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
