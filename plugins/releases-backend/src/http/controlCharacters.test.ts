import { createReleasesApp, PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import { spec } from '../schema/generated/spec';

const databases = createTestDatabases();

const ID = '0b5a1c9e-1111-4222-8333-444455556666';

type Parameter = {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  schema: { format?: string; type?: string; enum?: string[] };
};

type Operation = {
  parameters?: Parameter[];
  requestBody?: { required?: boolean };
};

// The contract as data; what a parameter refers to stands under its last name.
const contract = spec as unknown as {
  paths: Record<string, Record<string, Operation>>;
  components: { parameters: Record<string, Parameter> };
};

function parametersOf(list: Parameter[] = []): Parameter[] {
  return list.map(one =>
    one.$ref
      ? contract.components.parameters[one.$ref.split('/').at(-1)!]
      : one,
  );
}

/** Something that the contract takes for a parameter. */
function valueOf({ name, schema }: Parameter): string {
  const samples: Record<string, string> = {
    from: '2026-12-01T00:00:00Z',
    to: '2026-12-31T00:00:00Z',
    entityRef: 'component:default/payments-api',
    environment: 'production',
  };
  return schema.format === 'uuid' ? ID : samples[name] ?? 'x';
}

/** Every query and path parameter of the contract, with an address in which it alone is wrong. */
function cases(wrong: string): Array<[string, string, string, string]> {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    ['get', 'post', 'delete'].flatMap(method => {
      const operation = item[method];
      if (!operation || operation.requestBody?.required) {
        return [];
      }
      const all = parametersOf([
        ...((item.parameters as unknown as Parameter[]) ?? []),
        ...(operation.parameters ?? []),
      ]);
      return all
        .filter(one => one.in === 'query' || one.in === 'path')
        .map((one): [string, string, string, string] => {
          const address = path.replace(/\{(\w+)\}/g, (_, name) =>
            name === one.name
              ? wrong
              : valueOf(all.find(other => other.name === name)!),
          );
          const query = all
            .filter(other => other.in === 'query')
            .filter(other => other.required && other !== one)
            .map(other => `${other.name}=${valueOf(other)}`);
          if (one.in === 'query') {
            query.push(`${one.name}=${wrong}`);
          }
          return [method, path, one.name, `${address}?${query.join('&')}`];
        });
    }),
  );
}

describe.each(databases.ids)('control characters, %s', databaseId => {
  let app: Awaited<ReturnType<typeof createReleasesApp>>;

  beforeAll(async () => {
    app = await createReleasesApp(await databases.migratedKnex(databaseId));
  });

  it.each([...cases('%00'), ...cases('a%1Fb')])(
    '%s %s refuses them in %s: %s',
    async (method, _path, name, address) => {
      const rita = app.as(PEOPLE.rita);
      const send = {
        get: async () => rita.get(address),
        post: async () => rita.post(address),
        delete: async () => rita.delete(address, 1),
      }[method]!;
      const answer = await send();
      expect(answer.status).toBe(400);
      expect(answer.body.error.violations).toEqual([
        expect.objectContaining({
          field: expect.stringMatching(new RegExp(`^${name}(\\[0\\])?$`)),
        }),
      ]);
    },
  );

  it('covers the parameters of the contract', () => {
    const names = new Set(cases('%00').map(([, , name]) => name));
    expect([...names]).toEqual(
      expect.arrayContaining(['environment', 'text', 'cursor', 'ruleId']),
    );
  });

  it('refuses in a body what no text can keep, and leaves line breaks alone', async () => {
    const input = {
      title: 'Payments 4.2',
      type: 'minor',
      owner: 'group:default/team-payments',
    };
    const dana = app.as(PEOPLE.dana);
    const { body } = await dana
      .post('/releases', { ...input, summary: 'One\n\tTwo' })
      .expect(201);
    const on = { entityRef: 'component:default/payments-api' };
    for (const [path, sent] of [
      ['/locks', { ...on, reason: 'a\0b' }],
      ['/vetoes', { ...on, version: '1', reason: 'a\0b' }],
      [
        '/deployments',
        { ...on, version: '1', environment: 'staging', reason: 'a\0b' },
      ],
      [
        `/releases/${body.id}/tasks`,
        { title: 'a', phase: 'before', description: 'a\0b' },
      ],
    ] as const) {
      const answer = await dana.post(path, sent);
      expect([path, answer.status]).toEqual([path, 400]);
    }
    const comment = await dana.post(`/releases/${body.id}/comments`, {
      text: 'a\0b',
    });
    expect(comment.body.error.violations).toEqual([
      {
        field: 'text',
        rule: 'noControlCharacters',
        message:
          "'text' contains the control character U+0000 at position 2. Remove it.",
      },
    ]);
  });
});
