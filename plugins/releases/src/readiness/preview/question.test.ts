import {
  DEFAULT_POLICY,
  NEW_RELEASE_ID,
  ReadinessQuestion,
} from '@slipway/backstage-plugin-releases-common';
import { aRelease, aWindow, idOf } from '../../__testUtils__/demoReleases';
import { answersAlso, questionOf } from './question';

const API = 'component:default/payments-api';
const LEDGER = 'resource:default/ledger-db';
const COMPONENT = {
  entityRef: API,
  version: '4.2.0',
  commit: 'abcdef1',
  requirements: [{ entityRef: LEDGER, version: '>=7' }],
};
const WINDOW = aWindow('2026-12-04T13:00:00.000Z');

describe('questionOf', () => {
  it('asks by what facts depend on, and by nothing else', () => {
    const { commit, ...component } = COMPONENT;
    const release = aRelease({
      title: 'Payments 4.2',
      owner: 'group:default/team-payments',
      components: [COMPONENT],
      windows: [WINDOW],
    });
    expect(questionOf(release, DEFAULT_POLICY)).toEqual({
      releaseId: release.id,
      owner: 'group:default/team-payments',
      components: [component],
    });
    expect(
      questionOf({ ...release, id: NEW_RELEASE_ID, owner: '' }, DEFAULT_POLICY),
    ).toEqual({ components: [component] });
  });

  it('asks for the windows by which a bundle is judged, and those that an environment has to itself', () => {
    const release = aRelease({
      title: 'Payments 4.2',
      components: [],
      windows: [WINDOW],
    });
    const alone = {
      ...DEFAULT_POLICY,
      environments: DEFAULT_POLICY.environments.map(environment => ({
        ...environment,
        exclusive: environment.name === WINDOW.environment,
      })),
    };
    expect(questionOf(release, alone).windows).toEqual([WINDOW]);
    expect(
      questionOf({ ...release, includes: [idOf(9)] }, DEFAULT_POLICY),
    ).toMatchObject({ includes: [idOf(9)], windows: [WINDOW] });
  });
});

describe('answersAlso', () => {
  const asked: ReadinessQuestion = { components: [COMPONENT] };
  it.each<[string, ReadinessQuestion, boolean]>([
    ['itself', asked, true],
    ['less', { components: [] }, true],
    ['another version', { components: [{ ...COMPONENT, version: '5' }] }, true],
    [
      'another requirement of the same thing',
      {
        components: [
          {
            ...COMPONENT,
            requirements: [{ entityRef: LEDGER, version: '>=8' }],
          },
        ],
      },
      true,
    ],
    [
      'what was only required as a component',
      { components: [{ entityRef: LEDGER, version: '7' }] },
      false,
    ],
    [
      'something else',
      {
        components: [
          COMPONENT,
          { entityRef: 'component:default/a', version: '1' },
        ],
      },
      false,
    ],
    ['another owner', { ...asked, owner: 'group:default/a' }, false],
    ['a bundle', { ...asked, includes: [idOf(1)] }, false],
  ])('says whether facts tell of %s too', (_, other, expected) => {
    expect(answersAlso(asked, other)).toBe(expected);
  });
});
