import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { HiddenEntities } from './HiddenEntities';
import { NamedEntities } from './NamedEntities';

const API = 'component:default/payments-api';
const SECRET = 'component:default/secret';
const GONE = 'component:default/gone';

describe('HiddenEntities', () => {
  const visible = jest.fn();
  const seesWholeCatalog = jest.fn();
  const hidden = new HiddenEntities({
    entities: { visible } as unknown as NamedEntities,
    access: { seesWholeCatalog },
    auth: mockServices.auth(),
  });
  const see = async (credentials = mockCredentials.user()) => {
    const [sees] = await hidden.sightOf(
      [{ own: [API], others: [SECRET, GONE] }],
      { credentials },
    );
    return [API, SECRET, GONE].filter(sees);
  };

  beforeEach(() => {
    visible.mockReset();
    seesWholeCatalog.mockReset();
  });

  it('does not ask the catalog when the policy hides nothing of it', async () => {
    seesWholeCatalog.mockResolvedValue(true);
    expect(await see()).toEqual([API, SECRET, GONE]);
    expect(visible).not.toHaveBeenCalled();
  });

  it('hides what is there and not shown to the caller', async () => {
    seesWholeCatalog.mockResolvedValue(false);
    visible.mockResolvedValueOnce([]).mockResolvedValueOnce([SECRET]);
    expect(await see()).toEqual([API, GONE]);
    expect(visible.mock.calls.map(([refs]) => refs)).toEqual([
      [SECRET, GONE],
      [SECRET, GONE],
    ]);
  });

  it('lets a pipeline see what the plugin sees', async () => {
    const [sees] = await hidden.sightOf([{ own: [], others: [SECRET] }], {
      credentials: mockCredentials.service(),
    });
    expect(sees(SECRET)).toBe(true);
    expect(seesWholeCatalog).not.toHaveBeenCalled();
  });
});
