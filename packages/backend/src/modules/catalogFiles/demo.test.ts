import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readCatalogFiles } from './readCatalogFiles';

describe('the demo organisation', () => {
  it('loads without problems', async () => {
    const examples = resolvePackagePath('backend', '..', '..', 'examples');

    const result = await readCatalogFiles([examples]);

    expect(result.problems).toEqual([]);
    expect(result.entities.length).toBeGreaterThan(100);
  });
});
