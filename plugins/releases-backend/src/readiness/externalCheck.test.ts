import { Release } from '@slipway/backstage-plugin-releases-common';
import { externalCheck, SendCallOut } from './externalCheck';

const RELEASE: Release = {
  id: '0b5a1c9e-0000-4000-8000-000000000000',
  title: 'Shop 2',
  type: 'minor',
  state: 'candidate',
  owner: 'group:default/a',
  components: [{ entityRef: 'component:default/shop', version: '2.0.0' }],
  includes: [],
  scopeLinks: [],
  windows: [],
  revision: 1,
  createdBy: 'user:default/a',
  createdAt: '2026-11-23T12:00:00.000Z',
  updatedAt: '2026-11-23T12:00:00.000Z',
};

async function ask(status: number, body: unknown) {
  const send = jest.fn<ReturnType<SendCallOut>, Parameters<SendCallOut>>(
    async () => ({ status, body }),
  );
  const check = externalCheck(
    {
      name: 'external.change-board',
      title: 'Change board',
      mode: 'block',
      callOut: 'itsm',
    },
    send,
  );
  const result = await check.evaluate(
    {
      release: RELEASE,
      digest: 'd'.repeat(64),
      environment: 'production',
      graph: { readAt: RELEASE.createdAt, entities: {}, missing: [] },
      parameters: {},
    },
    { signal: new AbortController().signal },
  );
  return { result, send };
}

describe('externalCheck', () => {
  it('says what is to be released, where and on which digest', async () => {
    const { send } = await ask(200, { outcome: 'passed' });
    expect(send.mock.calls[0][0]).toEqual({
      type: 'release.readiness.requested',
      data: expect.objectContaining({
        check: 'external.change-board',
        environment: 'production',
        digest: 'd'.repeat(64),
        release: expect.objectContaining({
          id: RELEASE.id,
          components: [
            expect.objectContaining({
              entityRef: 'component:default/shop',
              version: '2.0.0',
            }),
          ],
        }),
      }),
    });
  });

  it.each([
    [200, { outcome: 'passed', summary: 'CHG-1 approved' }, 'passed'],
    [204, { outcome: 'failed' }, 'failed'],
    [200, { outcome: 'yes' }, 'unknown'],
    [200, 'passed', 'unknown'],
    [200, undefined, 'unknown'],
    [302, { outcome: 'passed' }, 'unknown'],
    [500, { outcome: 'passed' }, 'unknown'],
  ])('takes %d %j for %s', async (status, body, outcome) => {
    const { result } = await ask(status, body);
    expect(result.outcome).toBe(outcome);
  });

  it('shows what it says, and links only to the web', async () => {
    const { result } = await ask(200, {
      outcome: 'failed',
      summary: 'CHG-1 waits for the board',
      url: 'https://itsm.example/CHG-1',
    });
    expect(result).toMatchObject({
      summary: 'CHG-1 waits for the board',
      findings: [
        {
          outcome: 'failed',
          links: [{ title: 'Change board', url: 'https://itsm.example/CHG-1' }],
        },
      ],
      resolution: { kind: 'elsewhere' },
    });
    const { result: hostile } = await ask(200, {
      outcome: 'failed',
      // eslint-disable-next-line no-script-url -- an answer that must not become a link
      url: 'javascript:alert(1)',
    });
    expect(JSON.stringify(hostile)).not.toContain('javascript');
  });

  it('keeps answers of any size within bounds', async () => {
    const { result } = await ask(200, {
      outcome: 'failed',
      summary: 'x'.repeat(100_000),
      findings: Array.from({ length: 10_000 }, () => ({ message: 'no' })),
    });
    expect(result.summary).toHaveLength(500);
    expect(result.findings).toHaveLength(100);
  });
});
