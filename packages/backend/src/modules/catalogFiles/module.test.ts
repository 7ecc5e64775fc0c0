import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import request from 'supertest';
import catalogModuleFiles from '.';

const mockDir = createMockDirectory({
  content: {
    'catalog.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: Ownerless }
spec:
  type: service
  lifecycle: production
  dependsOn: [Component:Default/NOT-THERE, nonsense]
---
apiVersion: backstage.io/v1alpha1
kind: component
metadata: { name: Payments-API, namespace: Payments }
spec: { type: service, lifecycle: production, owner: Group:Default/Team-A }
---
apiVersion: acme.example/v3
kind: Tribe
metadata: { name: North, tags: [NOT valid] }
spec: { owner: team-a }
---
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: service-template }
spec: { type: service, owner: team-a, parameters: [], steps: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: team-a }
spec: { type: team, children: [], parent: dept }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: dept }
spec:
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: bad name }
spec: { owner: team-a }
`,
  },
});

async function startCatalog(config: object) {
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleFiles,
      logger.factory,
      mockServices.rootConfig.factory({ data: config }),
    ],
  });
  const getEntity = async (entityPath: string): Promise<Entity> => {
    const response = await request(server).get(
      `/api/catalog/entities/by-name/${entityPath}`,
    );
    return response.body;
  };
  const countEntities = async (): Promise<number> => {
    const response = await request(server).get(
      '/api/catalog/entities/by-query?limit=0',
    );
    return response.body.totalItems;
  };
  return { logger, getEntity, countEntities };
}

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline) {
      throw new Error('the catalog did not get there in time');
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

function relationsOf(entity: Entity): string[] {
  return (entity.relations ?? []).map(
    relation => `${relation.type} ${relation.targetRef}`,
  );
}

describe('catalogModuleFiles', () => {
  jest.setTimeout(60_000);

  it('serves ownerless, dangling, custom and oddly written entities', async () => {
    const { logger, getEntity, countEntities } = await startCatalog({
      slipway: { demo: true, catalogPaths: [mockDir.path] },
    });
    await waitFor(async () => (await countEntities()) === 6);

    const ownerless = await getEntity('component/default/ownerless');
    expect(ownerless.metadata.name).toBe('Ownerless');
    expect(ownerless.spec).not.toHaveProperty('owner');
    expect(relationsOf(ownerless)).toEqual([
      'dependsOn component:default/not-there',
    ]);

    const mixedCase = await getEntity('component/payments/payments-api');
    expect(mixedCase.kind).toBe('Component');
    expect(relationsOf(mixedCase)).toEqual(['ownedBy group:default/team-a']);

    const tribe = await getEntity('tribe/default/north');
    expect(tribe.apiVersion).toBe('acme.example/v3');
    expect(relationsOf(tribe)).toEqual(['ownedBy group:default/team-a']);

    const template = await getEntity('template/default/service-template');
    expect(relationsOf(template)).toEqual(['ownedBy group:default/team-a']);

    const team = await getEntity('group/default/team-a');
    expect(relationsOf(team)).toContain('childOf group:default/dept');

    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/catalog\.yaml:36: Domain bad name: "metadata/),
    );
    expect(logger.info).toHaveBeenCalledWith(
      'Loaded 6 entities from 1 file, 1 problem (and 4 remarks)',
    );
  });

  it('leaves the catalog alone when there is neither demo nor path', async () => {
    const { countEntities, logger } = await startCatalog({
      slipway: { demo: false },
    });

    expect(await countEntities()).toBe(0);
    expect(logger.info).not.toHaveBeenCalledWith(
      expect.stringMatching(/^Loaded/),
    );
  });
});
