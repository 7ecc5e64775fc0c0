import { discoveryApiRef, IdentityApi } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SignInPage } from './SignInPage';
import {
  errorAnswer,
  mockPeopleBackend,
  PERSONAS,
  sessionOf,
} from './testUtils';
import { PeoplePage } from './types';

function renderPage(environment: string = 'development') {
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  const view = renderInTestApp(
    <SignInPage onSignInSuccess={onSignInSuccess} />,
    {
      apis: [
        [discoveryApiRef, mockApis.discovery({ baseUrl: 'http://backend' })],
      ],
      config: { auth: { environment } },
    },
  );
  const signedIn = async () => {
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1), {
      timeout: 4000,
    });
    return onSignInSuccess.mock.calls[0][0];
  };
  return { ...view, onSignInSuccess, signedIn };
}

function users(count: number, total: number = count): PeoplePage {
  return {
    kind: 'users',
    items: Array.from({ length: count }, (_, i) => ({
      entityRef: `user:default/person-${i}`,
      displayName: `Person ${i}`,
      teams: [],
    })),
    total,
    users: total,
    loading: false,
  };
}

describe('SignInPage', () => {
  beforeEach(() => window.sessionStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it('shows the personas and signs in as the chosen one', async () => {
    mockPeopleBackend();
    const { signedIn } = renderPage();

    const list = await screen.findByRole('list');
    expect(
      within(list)
        .getAllByRole('button')
        .map(button => button.textContent),
    ).toEqual([
      expect.stringMatching(
        /Sign in as Dana Reyes.*Developer · Payments.*Plans releases/,
      ),
      expect.stringMatching(
        /Sign in as Aiko Ito.*Auditor · Internal audit.*Changes nothing/,
      ),
    ]);
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();

    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');

    const identity = await signedIn();
    expect(await identity.getCredentials()).toEqual({
      token: 'token-of-user:default/aiko.ito',
    });
    expect(await identity.getBackstageIdentity()).toMatchObject({
      userEntityRef: 'user:default/aiko.ito',
    });
  });

  it('remembers the choice until somebody signs out', async () => {
    mockPeopleBackend();
    const first = renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: /Dana Reyes/ }),
    );
    await first.signedIn();
    first.unmount();

    const second = renderPage();
    const identity = await second.signedIn();
    expect(await identity.getProfileInfo()).toEqual({
      displayName: 'user:default/dana.reyes',
    });
    await identity.signOut();
    second.unmount();

    const third = renderPage();
    expect(
      await screen.findByRole('button', { name: /Dana Reyes/ }),
    ).toBeInTheDocument();
    expect(third.onSignInSuccess).not.toHaveBeenCalled();
  });

  it('returns to the list when the remembered person is gone', async () => {
    window.sessionStorage.setItem('slipway.signed-in-as', 'user:default/left');
    mockPeopleBackend({
      refresh: () =>
        errorAnswer(404, 'user:default/left is not in the catalog'),
    });
    renderPage();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'user:default/left is not in the catalog',
    );
    expect(
      await screen.findByRole('button', { name: /Dana Reyes/ }),
    ).toBeInTheDocument();
    expect(window.sessionStorage).toHaveLength(0);
  });

  it('waits while the catalog is being read', async () => {
    let attempts = 0;
    mockPeopleBackend({
      refresh: entityRef => {
        attempts += 1;
        return attempts === 1
          ? errorAnswer(503, 'The catalog is still being read')
          : { body: sessionOf(entityRef) };
      },
    });
    const { signedIn } = renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: /Dana Reyes/ }),
    );

    expect(
      await screen.findByText(/The catalog is still being read/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Choose somebody else' }),
    ).toBeInTheDocument();
    await signedIn();
  });

  it('offers to try again when the backend is down', async () => {
    let up = false;
    mockPeopleBackend({
      people: () => {
        if (!up) {
          throw new TypeError('Failed to fetch');
        }
        return { body: PERSONAS };
      },
    });
    renderPage();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Failed to fetch',
    );
    up = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByRole('button', { name: /Dana Reyes/ }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('searches the users of a large catalog on the server', async () => {
    mockPeopleBackend({
      people: params => {
        const matching = users(100, 250);
        return params.get('term') === 'person 7'
          ? { body: { ...matching, items: [matching.items[7]], total: 1 } }
          : { body: matching };
      },
    });
    renderPage();

    expect(
      await screen.findByText(/The first 100 of 250 people/),
    ).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Find somebody'), 'person 7');

    expect(await screen.findByText('1 person.')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('shows the other people of the demo on request', async () => {
    mockPeopleBackend({
      people: params =>
        params.get('everybody')
          ? { body: users(45) }
          : { body: { ...PERSONAS, users: 45 } },
    });
    renderPage();

    await userEvent.click(
      await screen.findByRole('button', { name: 'Somebody else (45 people)' }),
    );
    expect(
      await screen.findByRole('button', { name: /Sign in as Person 44/ }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the short list' }),
    );
    expect(
      await screen.findByRole('button', { name: /Dana Reyes/ }),
    ).toBeInTheDocument();
  });

  it('offers groups, and a guest when there are none', async () => {
    const group = {
      entityRef: 'group:default/team-a',
      displayName: 'Team A',
      teams: [],
    };
    const guest = {
      entityRef: 'user:development/guest',
      displayName: 'Guest',
      teams: [],
    };
    let page: PeoplePage = {
      kind: 'groups',
      items: [group],
      total: 1,
      users: 0,
      loading: false,
    };
    mockPeopleBackend({ people: () => ({ body: page }) });
    const { unmount } = renderPage();
    expect(
      await screen.findByRole('button', {
        name: 'Enter as a member of Team A',
      }),
    ).toBeInTheDocument();
    unmount();

    page = { ...page, kind: 'guest', items: [guest] };
    renderPage();
    expect(
      await screen.findByRole('button', { name: 'Sign in as Guest' }),
    ).toBeInTheDocument();
  });

  it('offers nobody outside development', async () => {
    const fetchMock = mockPeopleBackend();
    renderPage('production');

    expect(
      await screen.findByRole('heading', { name: 'No sign-in is set up' }),
    ).toBeInTheDocument();
    expect(fetchMock).not.toHaveBeenCalled();
  });
});
