import type {
  ApprovalOverview,
  ApprovalRule,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { screen, within } from '@testing-library/react';
import { aRule } from '../../../__testUtils__/demoApprovals';
import { aRelease, aWindow } from '../../../__testUtils__/demoReleases';
import { FakeReleasesApi } from '../../../__testUtils__/fakeReleasesApi';
import { renderPage } from '../../../planning/editor/__testUtils__/renderPage';

export const RELEASE = aRelease({
  title: 'Payments 4.2',
  state: 'candidate',
  components: [
    {
      entityRef: 'component:default/payments-api',
      version: '4.2.0',
      breaking: true,
    },
  ],
  windows: [aWindow('2026-12-04T13:00:00.000Z')],
  backOutPlan: { description: 'Switch back.' },
});

export const PAGE = `/releases/${RELEASE.id}/approvals`;

export const LEDGER_RULE = aRule({
  id: 'dependents-team-payments',
  title: 'Owners of what depends on them',
  reason: 'You own tracker, which depends on payments-api',
  paths: [
    [
      {
        from: 'component:default/payments-api',
        relation: 'dependencyOf',
        to: 'component:default/tracker',
      },
      {
        from: 'component:default/tracker',
        relation: 'ownedBy',
        to: 'group:default/team-delivery',
      },
    ],
  ],
});

/** The approvals tab of the release with these rules. */
export function open(
  rules: ApprovalRule[],
  options: {
    extras?: Partial<ApprovalOverview>;
    release?: Partial<Release>;
  } = {},
) {
  const release = { ...RELEASE, ...options.release };
  const api = new FakeReleasesApi([release]);
  api.approvals.ask(release.id, rules, options.extras);
  return { ...renderPage(PAGE, { api }), api };
}

export async function findForm() {
  return within(await screen.findByRole('form', { name: 'Your decision' }));
}

/** The part of the page under a heading. */
export function section(name: string) {
  return within(screen.getByRole('region', { name }));
}
