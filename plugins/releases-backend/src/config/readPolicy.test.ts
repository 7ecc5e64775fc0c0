import { ConfigReader } from '@backstage/config';
import { DEFAULT_POLICY } from '@slipway/backstage-plugin-releases-common';
import { readPolicy } from './readPolicy';

describe('readPolicy', () => {
  it('has types and environments where nothing is configured', () => {
    expect(readPolicy(new ConfigReader({}))).toEqual(DEFAULT_POLICY);
  });

  it('reads what is configured and keeps the default of the rest', () => {
    const policy = readPolicy(
      new ConfigReader({
        releases: {
          environments: [
            { name: 'test', exclusive: true },
            { name: 'pre-production', exclusive: false },
            { name: 'live', title: 'Live', description: 'Customers' },
          ],
        },
      }),
    );
    expect(policy.types).toBe(DEFAULT_POLICY.types);
    expect(policy.environments).toEqual([
      { name: 'test', title: 'Test', exclusive: true },
      { name: 'pre-production', title: 'Pre production' },
      { name: 'live', title: 'Live', description: 'Customers' },
    ]);
  });

  it.each([
    [
      'no list',
      { types: { name: 'minor' } },
      "'releases.types': must be a list",
    ],
    [
      'an empty list',
      { environments: [] },
      "'releases.environments': must not be empty",
    ],
    [
      'no name',
      { types: [{ title: 'Minor' }] },
      "'releases.types[0].name': is missing",
    ],
    [
      'a name in capitals',
      { types: [{ name: 'Minor' }] },
      "'releases.types[0].name': 'Minor' must be lower-case",
    ],
    [
      'a name that is a number',
      { types: [{ name: 5 }] },
      "'releases.types[0].name': must be a text",
    ],
    [
      'a name twice',
      { environments: [{ name: 'a' }, { name: 'a' }] },
      "'releases.environments[1].name': 'a' is used twice",
    ],
    [
      'an exclusiveness in words',
      { environments: [{ name: 'a', exclusive: 'yes' }] },
      "'releases.environments[0].exclusive': must be true or false",
    ],
    [
      'an empty title',
      { types: [{ name: 'a', title: ' ' }] },
      "'releases.types[0].title': must be a text that is not empty",
    ],
    [
      'a notice in words',
      { types: [{ name: 'a', notice: 'three days' }] },
      "'releases.types[0].notice': 'three days' is not an ISO 8601 duration; write for example P3D",
    ],
  ])('stops at %s and names the key path', (_title, releases, message) => {
    expect(() => readPolicy(new ConfigReader({ releases }))).toThrow(message);
  });
});
