import type { EntitySnapshot } from '@slipway/backstage-plugin-releases-common';

const DOMAIN_OF_SYSTEM: Record<string, string> = {
  'payments-core': 'payments',
  checkout: 'payments',
  tracking: 'logistics',
  'sign-in': 'identity',
  'product-search': 'shop',
};

/** The catalog behind the fake releases: what the backend's projection would know. */
export const DEMO_ENTITIES: Record<string, EntitySnapshot> = Object.fromEntries(
  [
    service('payments-api', 'Payments API', 'team-payments', 'payments-core'),
    service(
      'payments-worker',
      'Payments worker',
      'team-payments',
      'payments-core',
    ),
    service('ledger', 'Ledger', 'team-ledger', 'payments-core'),
    service('checkout-web', 'Checkout', 'team-checkout', 'checkout'),
    service('cart-service', 'Cart service', 'team-checkout', 'checkout'),
    service('tracker', 'Parcel tracker', 'team-delivery', 'tracking'),
    service('route-planner', 'Route planner', 'team-delivery', 'tracking'),
    service('login-web', 'Login', 'team-identity', 'sign-in'),
    service('token-service', 'Token service', 'team-identity', 'sign-in'),
    service(
      'search-indexer',
      'Search indexer',
      'team-search',
      'product-search',
    ),
  ].map(entity => [entity.entityRef, entity]),
);

function service(
  name: string,
  title: string,
  owner: string,
  system: string,
): EntitySnapshot {
  return {
    entityRef: `component:default/${name}`,
    kind: 'component',
    type: 'service',
    title,
    owner: `group:default/${owner}`,
    system: `system:default/${system}`,
    domain: `domain:default/${DOMAIN_OF_SYSTEM[system]}`,
    lifecycle: 'production',
  };
}
