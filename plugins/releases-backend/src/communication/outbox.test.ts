import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import { OutboxDispatcher } from './OutboxDispatcher';
import { OutboxStore } from './OutboxStore';

const databases = createTestDatabases();
const NOW = '2026-11-23T12:00:00.000Z';
const later = (seconds: number) =>
  new Date(Date.parse(NOW) + seconds * 1000).toISOString();

describe.each(databases.ids)('outbox, %s', databaseId => {
  async function start(messages: number) {
    const knex = await databases.migratedKnex(databaseId);
    const store = new OutboxStore(knex);
    if (messages > 0) {
      await addTo(knex, store, messages);
    }
    return { knex, store };
  }

  async function addTo(knex: Knex, store: OutboxStore, messages: number) {
    await knex.transaction(async trx =>
      store.add(
        trx,
        Array.from({ length: messages }, (_, index) => ({
          topic: 'release-created',
          payload: { index },
        })),
        NOW,
      ),
    );
  }

  it('hands every message to one of the replicas that ask at once', async () => {
    const { knex, store } = await start(50);
    const other = new OutboxStore(knex);
    const claims = await Promise.all(
      [store, other, store, other].map(async replica => replica.claim(20, NOW)),
    );
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await store.claim(100, NOW)).toHaveLength(50 - ids.length);
  });

  it('makes the messages of a replica that died available again', async () => {
    const { store } = await start(1);
    expect(await store.claim(10, NOW)).toHaveLength(1);
    expect(await store.claim(10, later(59))).toEqual([]);
    expect(await store.claim(10, later(61))).toEqual([
      expect.objectContaining({ attempts: 2, payload: { index: 0 } }),
    ]);
  });

  it('puts a message back for longer with every failure and keeps the reason', async () => {
    const { knex, store } = await start(1);
    const [message] = await store.claim(10, NOW);
    await store.failed(
      { ...message, attempts: 5 },
      new Error('broker down'),
      NOW,
    );
    expect(await store.claim(10, later(31))).toEqual([]);
    expect(await store.claim(10, later(33))).toHaveLength(1);
    expect(await knex('release_outbox').pluck('last_error')).toEqual([
      'broker down',
    ]);
  });

  it('leaves nothing when its transaction fails', async () => {
    const { knex, store } = await start(0);
    await expect(
      knex.transaction(async trx => {
        await store.add(trx, [{ topic: 'x', payload: {} }], NOW);
        throw new Error('the change failed');
      }),
    ).rejects.toThrow('the change failed');
    expect(await store.claim(10, later(1))).toEqual([]);
  });

  it('sends the rest when one message cannot be sent', async () => {
    const { knex, store } = await start(3);
    const events = mockServices.events.mock();
    events.publish.mockImplementation(async ({ eventPayload }) => {
      if ((eventPayload as { index: number }).index === 1) {
        throw new Error('broker down');
      }
    });
    const dispatcher = new OutboxDispatcher({
      store,
      events,
      signals: { publish: jest.fn(async () => {}) },
      logger: mockServices.logger.mock(),
    });
    await Promise.all([dispatcher.dispatch(), dispatcher.dispatch()]);
    expect(events.publish).toHaveBeenCalledTimes(3);
    expect(await knex('release_outbox').pluck('last_error')).toEqual([
      'broker down',
    ]);
  });

  it('hands a topic to its own sender, and tells nobody else of it', async () => {
    const { store } = await start(2);
    const events = mockServices.events.mock();
    const send = jest.fn(async () => {});
    const dispatcher = new OutboxDispatcher({
      store,
      events,
      signals: { publish: jest.fn(async () => {}) },
      logger: mockServices.logger.mock(),
    });
    dispatcher.addSender('release-created', { send });
    await dispatcher.dispatch();
    expect(send).toHaveBeenCalledTimes(2);
    expect(events.publish).not.toHaveBeenCalled();
  });

  describe('with slow senders', () => {
    async function slow(
      messages: number,
      options: { send: () => Promise<void>; sendTimeoutMs?: number },
    ) {
      const clock = { ms: Date.parse(NOW) };
      const { knex, store } = await start(messages);
      const dispatcher = new OutboxDispatcher({
        store,
        events: mockServices.events.mock(),
        signals: { publish: jest.fn(async () => {}) },
        logger: mockServices.logger.mock(),
        now: () => clock.ms,
        sendTimeoutMs: options.sendTimeoutMs,
      });
      const sent: Array<{ id: string; attempts: number }> = [];
      dispatcher.addSender('release-created', {
        send: async message => {
          await options.send();
          clock.ms += 12_000;
          sent.push(message);
          // What another replica could claim now.
          const others = await store.claim(
            100,
            new Date(clock.ms).toISOString(),
          );
          expect(others).toEqual([]);
        },
      });
      return { knex, dispatcher, sent };
    }

    it('sends nothing twice, however long a batch takes', async () => {
      const { knex, dispatcher, sent } = await slow(10, {
        send: async () => {},
      });
      await dispatcher.dispatch();
      expect(new Set(sent.map(({ id }) => id)).size).toBe(10);
      expect(sent).toHaveLength(10);
      // To be given back is no attempt.
      expect(new Set(sent.map(({ attempts }) => attempts))).toEqual(
        new Set([1]),
      );
      expect(await knex('release_outbox').pluck('id')).toEqual([]);
    });

    it('tries again later what does not come to an end', async () => {
      const { knex, dispatcher, sent } = await slow(1, {
        send: async () => new Promise(() => {}),
        sendTimeoutMs: 5,
      });
      await dispatcher.dispatch();
      expect(sent).toEqual([]);
      expect(await knex('release_outbox').pluck('last_error')).toEqual([
        'No answer in 5 ms',
      ]);
    });
  });

  it('hands messages of a topic over together where its sender can, and one by one where that fails', async () => {
    const { knex, store } = await start(3);
    const together: number[] = [];
    const alone: unknown[] = [];
    const dispatcher = new OutboxDispatcher({
      store,
      events: mockServices.events.mock(),
      signals: { publish: jest.fn(async () => {}) },
      logger: mockServices.logger.mock(),
      now: () => Date.parse(NOW),
    });
    let fails = true;
    dispatcher.addSender('release-created', {
      send: async ({ payload }) => {
        if (payload.index === 1) {
          throw new Error('refused');
        }
        alone.push(payload.index);
      },
      sendMany: async messages => {
        together.push(messages.length);
        if (fails) {
          throw new Error('one of them is refused');
        }
      },
    });
    await dispatcher.dispatch();
    expect(together).toEqual([3]);
    expect(alone).toEqual([0, 2]);
    expect(await knex('release_outbox').pluck('last_error')).toEqual([
      'refused',
    ]);
    fails = false;
    await addTo(knex, store, 2);
    await dispatcher.dispatch();
    expect(together).toEqual([3, 2]);
    expect(await knex('release_outbox')).toHaveLength(1);
  });
});
