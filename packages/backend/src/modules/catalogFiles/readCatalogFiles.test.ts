import { promises as fs } from 'node:fs';
import path from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { readCatalogFiles } from './readCatalogFiles';
import { CatalogFileFinding, CatalogFilesResult } from './types';

const mockDir = createMockDirectory();

function component(name: string, extra: string = ''): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
spec:
  type: service
  lifecycle: production
  owner: team-a
${extra}`;
}

async function read(
  files: Record<string, string>,
  ...paths: string[]
): Promise<CatalogFilesResult> {
  mockDir.setContent({ catalog: files });
  return readCatalogFiles(
    (paths.length > 0 ? paths : ['catalog']).map(p => mockDir.resolve(p)),
  );
}

function refsOf({ entities }: CatalogFilesResult): string[] {
  return entities.map(({ entity }) => stringifyEntityRef(entity));
}

function lines(findings: CatalogFileFinding[]): string[] {
  return findings.map(({ file, line, message }) =>
    line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`,
  );
}

describe('readCatalogFiles', () => {
  it('reads all YAML below a folder except hidden and installed files', async () => {
    mockDir.setContent({
      catalog: {
        'a.yaml': component('a'),
        deep: { er: { 'b.yml': component('b') } },
        'README.md': component('readme'),
        '.github': { 'c.yaml': component('c') },
        '.d.yaml': component('d'),
        node_modules: { pkg: { 'e.yaml': component('e') } },
      },
    });
    await fs.symlink(mockDir.path, mockDir.resolve('catalog/deep/loop'));

    const result = await readCatalogFiles([mockDir.resolve('catalog')]);

    expect(refsOf(result)).toEqual([
      'component:default/a',
      'component:default/b',
    ]);
    expect(result.fileCount).toBe(2);
    expect(result.problems).toEqual([]);
  });

  it('reads every document of a file, lists, and nothing that is no entity', async () => {
    const result = await read({
      'many.yaml': `# a comment first\n---\n${component('a')}---\n${component(
        'b',
      )}---\n`,
      'list.yaml': JSON.stringify([
        { apiVersion: 'v1', kind: 'Tribe', metadata: { name: 'north' } },
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Domain',
          metadata: { name: 'd', uid: '1', etag: '2' },
          spec: { owner: 'x' },
          relations: [{ type: 'ownedBy', targetRef: 'group:default/x' }],
        },
      ]),
      'openapi.yaml': 'openapi: 3.1.0\ninfo: {title: x, version: "1"}\n',
      'deployment.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n',
      'service.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\n',
      'empty.yaml': '',
    });

    expect(refsOf(result)).toEqual([
      'tribe:default/north',
      'domain:default/d',
      'component:default/a',
      'component:default/b',
    ]);
    expect(result.entities[1].entity).not.toHaveProperty('relations');
    expect(result.entities[1].entity.metadata).not.toHaveProperty('uid');
    expect(result.problems).toEqual([]);
    expect(result.notes).toEqual([]);
  });

  it('reports what does not parse by name and line, and reads the rest', async () => {
    const result = await read({
      'broken.yaml': `${component('before')}---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: bad
  description: "never closed
---
${component('after')}`,
      'indent.yaml':
        'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: x\n description: y\n',
      'twice.yaml': component('twice').replace(
        'kind: Component',
        'kind: Component\nkind: API',
      ),
      'alias.yaml': 'kind: Component\napiVersion: x/v1\nmetadata: *nobody\n',
      'good.yaml': component('good'),
    });

    expect(refsOf(result)).toContain('component:default/before');
    expect(refsOf(result)).toContain('component:default/good');
    expect(lines(result.problems)).toEqual([
      expect.stringMatching(
        /^catalog\/alias\.yaml:\d: not valid YAML: .*alias/,
      ),
      expect.stringMatching(/^catalog\/broken\.yaml:\d+: not valid YAML: /),
      expect.stringMatching(/^catalog\/indent\.yaml:5: not valid YAML: /),
      expect.stringMatching(
        /^catalog\/twice\.yaml:3: not valid YAML: Map keys must be unique/,
      ),
    ]);
  });

  it('reports entities that the catalog cannot hold with the line of the field', async () => {
    const result = await read({
      'names.yaml': `${component('has spaces in it')}---
${component('ok')}---
apiVersion: backstage.io/v1alpha1
metadata:
  name: kindless
---
apiVersion: backstage.io/v1alpha1
kind: Component
spec: {}
`,
    });

    expect(refsOf(result)).toEqual(['component:default/ok']);
    expect(lines(result.problems)).toEqual([
      'catalog/names.yaml:4: Component has spaces in it: "metadata.name" is not valid; expected a string that is sequences of [a-zA-Z0-9] separated by any of [-_.], at most 63 characters in total but found "has spaces in it".',
      'catalog/names.yaml:19: looks like a catalog entity, but its kind is missing',
      "catalog/names.yaml:23: Component (without a name): <root> must have required property 'metadata'",
    ]);
  });

  it('takes any namespace and letter case, and custom kinds of any vendor', async () => {
    const result = await read({
      'a.yaml': `apiVersion: backstage.io/v1alpha1
kind: component
metadata: { name: Payments-API, namespace: Payments }
spec: { type: service, lifecycle: production, owner: Group:Default/Team-A }
---
apiVersion: acme.example/v3
kind: Component
metadata: { name: vendor }
spec: { flavour: sour }
---
apiVersion: acme.example/v3
kind: Tribe
metadata: { name: North }
---
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: t }
spec: { type: service, owner: team-a, parameters: [], steps: [] }
`,
    });

    expect(refsOf(result)).toEqual([
      'component:payments/payments-api',
      'component:default/vendor',
      'tribe:default/north',
      'template:default/t',
    ]);
    expect(result.entities[0].entity).toMatchObject({
      kind: 'Component',
      metadata: { name: 'Payments-API', namespace: 'payments' },
    });
    expect(result.problems).toEqual([]);
    expect(result.notes).toEqual([]);
  });

  it('keeps incomplete entities, remarks on them, and invents nothing', async () => {
    const result = await read({
      'a.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ownerless
  tags: [java, Spring Boot]
  labels:
  annotations:
    pager/id: 4711
    bad key!: x
  links: [{ url: nowhere }, { url: 'https://example.com' }]
spec:
  type: service
  lifecycle: production
  dependsOn:
    - resource:db
    - ledger-db
extra: 1
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: empty }
spec:
`,
    });

    const [ownerless, empty] = result.entities.map(({ entity }) => entity);
    expect(ownerless).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'ownerless',
        tags: ['java'],
        annotations: {
          'pager/id': '4711',
          'backstage.io/managed-by-location': `file:${mockDir.resolve(
            'catalog/a.yaml',
          )}`,
          'backstage.io/managed-by-origin-location': `file:${mockDir.resolve(
            'catalog/a.yaml',
          )}`,
        },
        links: [{ url: 'https://example.com' }],
      },
      spec: {
        type: 'service',
        lifecycle: 'production',
        dependsOn: ['resource:db', 'ledger-db'],
      },
    });
    expect(empty.spec).toEqual({});
    expect(result.problems).toEqual([]);
    expect(lines(result.notes)).toEqual([
      'catalog/a.yaml:17: Component ownerless: unknown field "extra" was ignored',
      'catalog/a.yaml:5: Component ownerless: metadata.tags: "Spring Boot" is not valid; ignored',
      'catalog/a.yaml:10: Component ownerless: metadata.links: {"url":"nowhere"} is not valid; ignored',
      'catalog/a.yaml:9: Component ownerless: metadata.annotations.bad key! is not valid; ignored',
      'catalog/a.yaml:16: Component ownerless: spec.dependsOn: "ledger-db" does not say which kind is meant (component:ledger-db?); ignored',
      "catalog/a.yaml:11: Component ownerless: /spec must have required property 'owner'; kept without",
      "catalog/a.yaml:22: Group empty: /spec must have required property 'type'; kept without",
    ]);
  });

  it('keeps the first of several entities with the same reference', async () => {
    const result = await read({
      'a.yaml': component('same', '  system: first\n'),
      'b.yaml': `${component('other')}---\n${component('SAME')}`,
    });

    expect(refsOf(result)).toEqual([
      'component:default/same',
      'component:default/other',
    ]);
    expect(result.entities[0].entity.spec).toMatchObject({ system: 'first' });
    expect(lines(result.problems)).toEqual([
      'catalog/b.yaml:10: Component SAME: already defined in catalog/a.yaml:1; ignored',
    ]);
  });

  it('follows locations of files once and skips addresses', async () => {
    const files = {
      'all.yaml': `apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: all }
spec:
  targets:
    - ./teams/*.yaml
    - ./a.yaml
    - ./all.yaml
    - ./missing.yaml
    - https://example.com/catalog-info.yaml
`,
      'a.yaml': component('a'),
    };
    mockDir.setContent({
      catalog: { ...files, teams: { 'b.yaml': component('b') } },
    });

    for (const start of ['catalog', 'catalog/all.yaml']) {
      const result = await readCatalogFiles([mockDir.resolve(start)]);
      const prefix = start === 'catalog' ? 'catalog/' : '';
      expect(refsOf(result).sort()).toEqual([
        'component:default/a',
        'component:default/b',
      ]);
      expect(lines(result.problems)).toEqual([
        `${prefix}all.yaml:1: Location target ./missing.yaml was skipped: there is no such file or folder`,
        `${prefix}all.yaml:1: Location target https://example.com/catalog-info.yaml was skipped: only files are read here, not addresses`,
      ]);
    }
  });

  it('fills placeholders from files beside the entity and says where it cannot', async () => {
    const api = (name: string, definition: string) => `---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: ${name} }
spec:
  type: openapi
  lifecycle: production
  owner: team-a
  definition:
    ${definition}
`;
    mockDir.setContent({
      catalog: {
        'apis.yaml': [
          api('text', '$text: ./specs/openapi.yaml'),
          api('json', '$json: ./specs/data.json'),
          api('gone', '$text: ./specs/gone.yaml'),
          api('web', '$text: https://example.com/openapi.yaml'),
        ].join(''),
        specs: {
          'openapi.yaml': 'openapi: 3.1.0\n',
          'data.json': '{"a": [1]}',
        },
      },
    });

    const result = await readCatalogFiles([mockDir.resolve('catalog')]);

    expect(
      result.entities.map(({ entity }) => entity.spec?.definition),
    ).toEqual([
      'openapi: 3.1.0\n',
      { a: [1] },
      'Not loaded: $text: ./specs/gone.yaml (there is no such file)',
      'Not loaded: $text: https://example.com/openapi.yaml (only files are read here, not addresses)',
    ]);
    expect(lines(result.problems)).toEqual([
      'catalog/apis.yaml:29: API gone: $text: ./specs/gone.yaml was not filled in: there is no such file',
      'catalog/apis.yaml:39: API web: $text: https://example.com/openapi.yaml was not filled in: only files are read here, not addresses',
    ]);
  });

  it('says so when a path is missing or holds nothing', async () => {
    const result = await read(
      { 'mkdocs.yml': 'site_name: x\n' },
      'nowhere',
      'catalog/mkdocs.yml',
    );

    expect(result.entities).toEqual([]);
    expect(lines(result.problems)).toEqual([
      `${mockDir.resolve('nowhere')}: there is no such file or folder`,
      'catalog/mkdocs.yml: holds no catalog entity',
    ]);
    expect(path.isAbsolute(result.problems[0].file)).toBe(true);
  });
});
