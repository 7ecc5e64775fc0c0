import { PeoplePage, Session } from './types';

export const PERSONAS: PeoplePage = {
  kind: 'personas',
  items: [
    {
      entityRef: 'user:default/dana.reyes',
      displayName: 'Dana Reyes',
      role: 'Developer',
      description: 'Plans releases.',
      teams: ['Payments'],
    },
    {
      entityRef: 'user:default/aiko.ito',
      displayName: 'Aiko Ito',
      role: 'Auditor',
      description: 'Changes nothing.',
      teams: ['Internal audit'],
    },
  ],
  total: 2,
  users: 2,
  loading: false,
};

export function sessionOf(entityRef: string): Session {
  return {
    profile: { displayName: entityRef },
    backstageIdentity: {
      token: `token-of-${entityRef}`,
      expiresInSeconds: 3600,
      identity: {
        type: 'user',
        userEntityRef: entityRef,
        ownershipEntityRefs: [entityRef],
      },
    },
  };
}

type Answer = { status?: number; body: unknown };

/**
 * Answers in place of the backend's personas module. Each handler may be
 * replaced; an error that it throws is a network failure.
 */
export function mockPeopleBackend(
  handlers: {
    people?: (params: URLSearchParams) => Answer;
    refresh?: (entityRef: string) => Answer;
  } = {},
) {
  const {
    people = () => ({ body: PERSONAS }),
    refresh = (entityRef: string) => ({ body: sessionOf(entityRef) }),
  } = handlers;

  const respond = async (url: URL, init?: RequestInit): Promise<Response> => {
    let answer: Answer = { status: 404, body: {} };
    if (url.pathname === '/api/auth/personas/people') {
      answer = people(url.searchParams);
    } else if (url.pathname === '/api/auth/personas/refresh') {
      answer = refresh(JSON.parse(String(init?.body)).entityRef);
    }
    return new Response(JSON.stringify(answer.body), {
      status: answer.status ?? 200,
      headers: { 'Content-Type': 'application/json' },
    });
  };
  return jest
    .spyOn(global, 'fetch')
    .mockImplementation((input, init) =>
      respond(new URL(String(input)), init ?? undefined),
    );
}

export function errorAnswer(status: number, message: string): Answer {
  return {
    status,
    body: {
      error: { name: 'Error', message },
      response: { statusCode: status },
    },
  };
}
