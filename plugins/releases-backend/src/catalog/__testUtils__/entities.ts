import { Entity, parseEntityRef } from '@backstage/catalog-model';

/** An entity as the catalog returns it: with processed relations, each as `type target`. */
export function entity(
  entityRef: string,
  relations: string[] = [],
  extra: Partial<Pick<Entity, 'spec'>> & { title?: string } = {},
): Entity {
  const { kind, namespace, name } = parseEntityRef(entityRef, {
    defaultNamespace: 'default',
  });
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name, ...(extra.title && { title: extra.title }) },
    ...(extra.spec && { spec: extra.spec }),
    relations: relations.map(relation => {
      const [type, targetRef] = relation.split(' ');
      return { type, targetRef };
    }),
  };
}

/**
 * A company: two levels of domains, three of groups, a system that another
 * team owns, and what the rules easily get wrong.
 */
export const COMPANY: Entity[] = [
  entity('Domain:default/commerce'),
  entity('Domain:default/checkout', ['partOf domain:default/commerce']),
  entity('System:default/payments', [
    'partOf domain:default/checkout',
    'ownedBy group:default/architects',
  ]),
  entity(
    'Component:default/ledger',
    [
      'ownedBy group:default/team-ledger',
      'partOf component:default/monolith',
      'partOf system:default/payments',
      'providesApi api:default/ledger-api',
      'dependsOn resource:default/ledger-db',
      'consumesApi api:default/fx-api',
    ],
    { title: 'Ledger', spec: { type: 'service', lifecycle: 'production' } },
  ),
  entity('API:default/ledger-api', [
    'ownedBy group:default/team-ledger',
    'partOf system:default/payments',
  ]),
  entity('Group:default/team-ledger', ['childOf group:default/finance']),
  entity('Group:default/finance', ['childOf group:default/company']),
  entity('Group:default/company'),
  entity('User:default/jane', ['memberOf group:default/team-ledger']),
];

/** What belongs to the ledger, in alphabetical order. */
export const LEDGER_SCOPES = [
  'api:default/ledger-api',
  'component:default/ledger',
  'domain:default/checkout',
  'domain:default/commerce',
  'group:default/company',
  'group:default/finance',
  'group:default/team-ledger',
  'system:default/payments',
];
