import type { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { lifecyclePath } from './lifecyclePath';

const MARKS = { done: '✓', current: '●', ahead: '○' };

it.each<[ReleaseState, ReleaseState | undefined, string]>([
  [
    'draft',
    undefined,
    '●draft ○candidate ○approved ○deploying ○deployed ○closed',
  ],
  [
    'deploying',
    undefined,
    '✓draft ✓candidate ✓approved ●deploying ○deployed ○closed',
  ],
  [
    'failed',
    undefined,
    '✓draft ✓candidate ✓approved ✓deploying ●failed ○deployed ○closed',
  ],
  [
    'rolled-back',
    undefined,
    '✓draft ✓candidate ✓approved ✓deploying ●rolled-back ○closed',
  ],
  ['cancelled', undefined, '✓draft ●cancelled'],
  ['cancelled', 'approved', '✓draft ✓candidate ✓approved ●cancelled'],
  [
    'closed',
    'deployed',
    '✓draft ✓candidate ✓approved ✓deploying ✓deployed ●closed',
  ],
  [
    'closed',
    'rolled-back',
    '✓draft ✓candidate ✓approved ✓deploying ✓rolled-back ●closed',
  ],
])('shows %s after %s', (state, cameFrom, expected) => {
  expect(
    lifecyclePath(state, cameFrom)
      .map(step => `${MARKS[step.progress]}${step.state}`)
      .join(' '),
  ).toBe(expected);
});
