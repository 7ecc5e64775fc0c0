import { mockApis } from '@backstage/frontend-test-utils';
import { PeopleClient } from './PeopleClient';
import { PersonaIdentity } from './PersonaIdentity';
import { mockPeopleBackend, sessionOf } from './testUtils';

describe('PersonaIdentity', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('renews the token once before it expires, however often it is asked', async () => {
    jest.useFakeTimers();
    let issued = 0;
    mockPeopleBackend({
      refresh: entityRef => {
        issued += 1;
        const session = sessionOf(entityRef);
        session.backstageIdentity.token = `token-${issued}`;
        return { body: session };
      },
    });
    const client = PeopleClient.create({
      discoveryApi: mockApis.discovery({ baseUrl: 'http://backend' }),
    });
    const identity = await PersonaIdentity.signIn({
      client,
      entityRef: 'user:default/dana.reyes',
    });
    expect(await identity.getCredentials()).toEqual({ token: 'token-1' });

    jest.setSystemTime(Date.now() + 50 * 60 * 1000);
    const answers = await Promise.all([
      identity.getCredentials(),
      identity.getCredentials(),
      identity.getProfileInfo(),
    ]);

    expect(answers.slice(0, 2)).toEqual([
      { token: 'token-2' },
      { token: 'token-2' },
    ]);
    expect(issued).toBe(2);
  });
});
