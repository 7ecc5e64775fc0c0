import { DEFAULT_POLICY } from '@slipway/backstage-plugin-releases-common';
import type { ReleaseFormValues } from './formValues';
import { followTitle, prefilledRelease } from './prefill';

const PREFILLED = prefilledRelease(DEFAULT_POLICY, 'Europe/Berlin', {
  owner: 'group:default/team-ledger',
  component: { entityRef: 'component:default/ledger', name: 'Ledger' },
});

function withVersion(values: ReleaseFormValues, version: string) {
  return {
    ...values,
    components: values.components.map(row => ({ ...row, version })),
  };
}

it('starts with what the entity says and a window at the end of the promotion', () => {
  expect(PREFILLED).toMatchObject({
    title: 'Ledger',
    owner: 'group:default/team-ledger',
    components: [{ entityRef: 'component:default/ledger', version: '' }],
    windows: [
      { environment: 'staging', planned: false },
      { environment: 'production', planned: true, timeZone: 'Europe/Berlin' },
    ],
  });
});

it('lets the title follow the version until somebody writes another one', () => {
  const suggested = followTitle(PREFILLED, withVersion(PREFILLED, '7.0'));
  expect(suggested.title).toBe('Ledger 7.0');

  const own = followTitle(suggested, { ...suggested, title: 'Winter' });
  expect(own.title).toBe('Winter');
  expect(followTitle(own, withVersion(own, '7.1')).title).toBe('Winter');
});
