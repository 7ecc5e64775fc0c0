import { ResponseError } from '@backstage/errors';
import { ReleasesClient } from './ReleasesClient';
import { violationsOf } from './violations';

const RELEASE = { id: '0b5a1c9e-1111-4222-8333-444455556666', revision: 3 };

const used = new WeakSet<Request>();

/** Makes a request of a request as browsers do: its body can be taken once. Node is more lenient. */
function requestOf(...[input, init]: Parameters<typeof fetch>): Request {
  if (input instanceof Request && input.body) {
    if (used.has(input)) {
      throw new TypeError(
        'Cannot construct a Request with a Request object that has already been used.',
      );
    }
    used.add(input);
  }
  return new Request(input, init);
}

/** A backend that answers the same to everything and keeps what it was asked. */
function clientOf(answer: { status?: number; body?: object }) {
  const asked: Array<{
    method: string;
    url: string;
    ifMatch: string | null;
    body: string;
  }> = [];
  // Portals wrap fetch in middleware, and each layer makes a request of its
  // input again, as the core fetch API of Backstage does.
  const backend: typeof fetch = async (input, init) => {
    const request = requestOf(input, init);
    asked.push({
      method: request.method,
      url: request.url,
      ifMatch: request.headers.get('if-match'),
      body: await request.text(),
    });
    return new Response(answer.body && JSON.stringify(answer.body), {
      status: answer.status ?? 200,
      headers: { 'Content-Type': 'application/json' },
    });
  };
  const identity: typeof fetch = async (input, init) => {
    const request = requestOf(input, init);
    request.headers.set('Authorization', 'Bearer token');
    return backend(input, { ...init, headers: request.headers });
  };
  const client = new ReleasesClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: { fetch: identity },
  });
  return { client, asked };
}

describe('ReleasesClient', () => {
  it('sends what is entered, through any number of layers', async () => {
    const { client, asked } = clientOf({ status: 201, body: RELEASE });
    const input = { title: 'Größe', type: 'minor', owner: 'group:default/a' };

    await expect(client.createRelease(input)).resolves.toEqual(RELEASE);

    expect(asked).toEqual([
      {
        method: 'POST',
        url: 'http://portal/api/releases/releases',
        ifMatch: null,
        body: JSON.stringify(input),
      },
    ]);
  });

  it('bases changes on the revision that was read', async () => {
    const { client, asked } = clientOf({ body: RELEASE });

    await client.updateRelease(RELEASE, { summary: null });
    await client.transitionRelease(RELEASE, 'submit', 'Ready');
    await client.transitionRelease(RELEASE, 'cancel');

    expect(
      asked.map(({ method, ifMatch, body }) => [method, ifMatch, body]),
    ).toEqual([
      ['PATCH', '"3"', '{"summary":null}'],
      ['POST', '"3"', '{"comment":"Ready"}'],
      ['POST', '"3"', '{}'],
    ]);
    expect(asked[1].url).toBe(
      `http://portal/api/releases/releases/${RELEASE.id}/submit`,
    );
  });

  it('deletes without expecting an answer', async () => {
    const { client, asked } = clientOf({ status: 204 });

    await expect(client.deleteRelease(RELEASE)).resolves.toBeUndefined();

    expect(asked[0]).toMatchObject({ method: 'DELETE', ifMatch: '"3"' });
  });

  it('repeats a parameter for each of its values', async () => {
    const { client, asked } = clientOf({ body: { items: [] } });

    await client.listReleases({
      state: ['draft', 'approved'],
      entityRef: ['component:default/a'],
    });

    const { searchParams } = new URL(asked[0].url);
    expect(searchParams.getAll('state')).toEqual(['draft', 'approved']);
    expect(searchParams.getAll('entityRef')).toEqual(['component:default/a']);
  });

  it('rejects with the answer of the backend and the fields that it names', async () => {
    const violations = [
      { field: 'title', rule: 'required', message: 'The title is empty.' },
    ];
    const { client } = clientOf({
      status: 400,
      body: {
        error: { name: 'InputError', message: 'title', violations },
        response: { statusCode: 400 },
      },
    });

    const error = await client
      .createRelease({ title: '', type: 'minor', owner: 'x' })
      .catch(caught => caught);

    expect(error).toBeInstanceOf(ResponseError);
    expect(error.response.status).toBe(400);
    expect(violationsOf(error)).toEqual(violations);
    expect(violationsOf(new Error('something else'))).toEqual([]);
  });
});
