import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  releaseCreatePermission,
  releaseReadPermission,
  releaseUpdatePermission,
} from '@slipway/backstage-plugin-releases-common';
import { ReleaseAccess } from './ReleaseAccess';

describe('ReleaseAccess', () => {
  const authorizeConditional = jest.fn();
  const access = new ReleaseAccess({
    permissions: mockServices.permissions.mock({ authorizeConditional }),
    registry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: () => ({ getRuleByName: jest.fn() }),
    }),
  });

  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    authorizeConditional.mockReset();
    authorizeConditional.mockImplementation(async (asked: unknown[]) =>
      asked.map(() => ({ result: AuthorizeResult.ALLOW })),
    );
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('asks once for all that a request is going to need', async () => {
    const credentials = mockCredentials.user();
    await access.ask(credentials, [
      releaseCreatePermission,
      releaseReadPermission,
    ]);
    await access.require(credentials, releaseCreatePermission, 'no');
    await expect(
      access.criteria(credentials, [
        releaseReadPermission,
        releaseUpdatePermission,
      ]),
    ).resolves.toEqual(['all', 'all']);
    expect(
      authorizeConditional.mock.calls.map(([asked]) =>
        asked.map(
          ({ permission }: { permission: { name: string } }) => permission.name,
        ),
      ),
    ).toEqual([
      ['release.create', 'release.read', 'catalog.entity.read'],
      ['release.update'],
    ]);
  });

  it('does not take the rights of one request for those of another', async () => {
    await access.criteria(mockCredentials.user(), [releaseReadPermission]);
    authorizeConditional.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    await expect(
      access.criteria(mockCredentials.user(), [releaseReadPermission]),
    ).resolves.toEqual(['none']);
  });

  it('asks again when credentials are kept for longer than a request takes', async () => {
    const credentials = mockCredentials.user();
    await access.criteria(credentials, [releaseReadPermission]);
    jest.setSystemTime(2000);
    authorizeConditional.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    await expect(
      access.criteria(credentials, [releaseReadPermission]),
    ).resolves.toEqual(['none']);
  });

  it('does not keep a failure', async () => {
    const credentials = mockCredentials.user();
    authorizeConditional.mockRejectedValueOnce(new Error('policy down'));
    await expect(
      access.criteria(credentials, [releaseReadPermission]),
    ).rejects.toThrow('policy down');
    await expect(
      access.criteria(credentials, [releaseReadPermission]),
    ).resolves.toEqual(['all']);
  });
});
