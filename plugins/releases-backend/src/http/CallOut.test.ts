import { createHmac } from 'node:crypto';
import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { CallOut, CallOutConfig } from './CallOut';
import { isPublicAddress } from './publicAddress';
import { readWebhookSecret, webhookHeaders } from './standardWebhooks';

const KEY = readWebhookSecret('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')!;

type Received = { headers: IncomingMessage['headers']; body: string };

describe('CallOut', () => {
  const servers: Server[] = [];

  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    }
  });

  async function receiver(
    answer: (res: ServerResponse, received: Received) => void,
  ) {
    const received: Received[] = [];
    const server = createServer((req, res) => {
      const chunks: Buffer[] = [];
      req.on('data', chunk => chunks.push(chunk));
      req.on('end', () => {
        const message = {
          headers: req.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        };
        received.push(message);
        answer(res, message);
      });
    });
    servers.push(server);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return { received, port: (server.address() as AddressInfo).port };
  }

  function callOut(
    change: Partial<CallOutConfig> & { url: string },
    options?: ConstructorParameters<typeof CallOut>[1],
  ) {
    return new CallOut(
      {
        name: 'smoke-test',
        title: 'Smoke test',
        key: KEY,
        timeoutMs: 2_000,
        allowPrivate: true,
        ...change,
      },
      options,
    );
  }

  it('signs as the vector of Standard Webhooks says', () => {
    expect(
      webhookHeaders(
        {
          id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
          timestamp: 1614265330,
          body: '{"test": 2432232314}',
        },
        KEY,
      ),
    ).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('posts a signed message and reads the answer', async () => {
    const { received, port } = await receiver(res => {
      res.writeHead(202, { 'content-type': 'application/json' });
      res.end('{"outcome":"passed","summary":"41 of 41"}');
    });
    await expect(
      callOut({ url: `http://127.0.0.1:${port}/hook?a=1` }).send({
        type: 'task.run',
        data: { title: 'Größe prüfen' },
        id: 'task_1',
      }),
    ).resolves.toEqual({
      status: 202,
      body: { outcome: 'passed', summary: '41 of 41' },
    });
    const [{ headers, body }] = received;
    expect(JSON.parse(body)).toMatchObject({
      type: 'task.run',
      data: { title: 'Größe prüfen' },
    });
    const signed = `task_1.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', KEY).update(signed).digest('base64')}`,
    );
    expect(headers['webhook-id']).toBe('task_1');
    expect(headers['content-type']).toBe('application/json');
  });

  it('takes an answer that is not JSON by its status', async () => {
    const { port } = await receiver(res => {
      res.writeHead(500);
      res.end('<html>');
    });
    await expect(
      callOut({ url: `http://127.0.0.1:${port}` }).send({
        type: 't',
        data: {},
      }),
    ).resolves.toEqual({ status: 500 });
  });

  it.each([
    [
      'a redirect',
      (res: ServerResponse) => {
        res.writeHead(307, { location: 'http://127.0.0.1/elsewhere' });
        res.end();
      },
      'redirects elsewhere',
    ],
    [
      'a flood',
      (res: ServerResponse) => res.end(Buffer.alloc(65 * 1024, 'x')),
      'answers with more than 64 kB',
    ],
    ['silence', () => {}, 'did not answer in 0.3 seconds'],
    [
      'half an answer',
      (res: ServerResponse) => {
        res.writeHead(200, { 'content-length': '100' });
        res.write('{');
        res.socket?.destroy();
      },
      'could not be reached',
    ],
  ])('does not take %s', async (_title, answer, message) => {
    const { port } = await receiver(answer);
    await expect(
      callOut({ url: `http://127.0.0.1:${port}`, timeoutMs: 300 }).send({
        type: 't',
        data: {},
      }),
    ).rejects.toThrow(`The call-out 'smoke-test' ${message}`);
  });

  it('refuses private addresses however they are written', async () => {
    const { received, port } = await receiver(res => res.end('{}'));
    for (const host of [
      '127.0.0.1',
      '2130706433',
      '0x7f.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '169.254.169.254',
      '10.0.0.1',
    ]) {
      await expect(
        callOut({ url: `http://${host}:${port}`, allowPrivate: false }).send({
          type: 't',
          data: {},
        }),
      ).rejects.toThrow('has a private address, which is refused');
    }
    expect(received).toEqual([]);
  });

  it('refuses a name as soon as one of its addresses is private', async () => {
    const { received, port } = await receiver(res => res.end('{}'));
    await expect(
      callOut(
        { url: `http://hook.example:${port}`, allowPrivate: false },
        {
          resolve: async () => [
            { address: '93.184.215.14', family: 4 },
            { address: '127.0.0.1', family: 4 },
          ],
        },
      ).send({ type: 't', data: {} }),
    ).rejects.toThrow('has a private address, which is refused');
    expect(received).toEqual([]);
  });

  it('connects to the address that was judged and asks for no other', async () => {
    const { received, port } = await receiver(res => res.end('{}'));
    const resolve = jest.fn(async () => [{ address: '127.0.0.1', family: 4 }]);
    await callOut({ url: `http://hook.example:${port}` }, { resolve }).send({
      type: 't',
      data: {},
    });
    expect(resolve).toHaveBeenCalledTimes(1);
    expect(received[0].headers.host).toBe(`hook.example:${port}`);
  });
});

describe('isPublicAddress', () => {
  it.each([
    ['8.8.8.8', true],
    ['2606:4700:4700::1111', true],
    ['0.0.0.0', false],
    ['100.100.0.1', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['ff02::1', false],
    ['hook.example', false],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});
