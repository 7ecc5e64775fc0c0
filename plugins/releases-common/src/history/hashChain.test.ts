import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { HistoryEvent } from '../api/types';
import { GENESIS_HASH, hashEvent, verifyChain } from './hashChain';

function chainOf(
  entries: Array<{ type: string; data: Record<string, unknown> }>,
): HistoryEvent[] {
  let previousHash = GENESIS_HASH;
  return entries.map(({ type, data }, index) => {
    const event = {
      releaseId: '0b5a1c9e-0000-4000-8000-000000000000',
      sequence: index + 1,
      type,
      actor: 'user:default/dana',
      at: '2026-11-23T12:00:00.000Z',
      data,
      previousHash,
    };
    const hash = hashEvent(event);
    previousHash = hash;
    return { ...event, hash };
  });
}

const entries = fc.array(
  fc.record({
    type: fc.string(),
    data: fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<unknown>),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('hash chain', () => {
  it('hashes canonical JSON with SHA-256, so that anybody can check it', () => {
    const [event] = chainOf([
      { type: 'release-created', data: { b: 1, a: 'é' } },
    ]);
    const text =
      '{"actor":"user:default/dana","at":"2026-11-23T12:00:00.000Z","data":{"a":"é","b":1},"previousHash":"0000000000000000000000000000000000000000000000000000000000000000","releaseId":"0b5a1c9e-0000-4000-8000-000000000000","sequence":1,"type":"release-created"}';
    expect(event.hash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('holds for every history, however it was stored', () => {
    fc.assert(
      fc.property(entries, list => {
        const stored: HistoryEvent[] = JSON.parse(
          JSON.stringify(chainOf(list)),
        );
        expect(verifyChain(stored)).toEqual({
          intact: true,
          length: list.length,
        });
      }),
    );
  });

  it('finds any event that was changed, removed, doubled or moved', () => {
    fc.assert(
      fc.property(
        entries,
        fc.nat(),
        fc.constantFrom('change', 'remove', 'double', 'swap'),
        (list, at, attack) => {
          const events = chainOf(list);
          const head = {
            length: events.length,
            hash: events[events.length - 1].hash,
          };
          const index = at % events.length;
          const forged = [...events];
          if (attack === 'change') {
            forged[index] = { ...forged[index], actor: 'user:default/mallory' };
          } else if (attack === 'remove') {
            forged.splice(index, 1);
          } else if (attack === 'double') {
            forged.splice(index, 0, forged[index]);
          } else if (index > 0) {
            [forged[index - 1], forged[index]] = [
              forged[index],
              forged[index - 1],
            ];
          } else {
            forged.reverse().push(events[0]);
          }
          expect(verifyChain(forged, head).intact).toBe(false);
        },
      ),
    );
  });

  it('finds the newest events cut off', () => {
    const events = chainOf([
      { type: 'a', data: {} },
      { type: 'b', data: {} },
    ]);
    expect(
      verifyChain(events.slice(0, 1), { length: 2, hash: events[1].hash }),
    ).toEqual({
      intact: false,
      length: 1,
      brokenAt: 2,
      reason: '2 entries were written, 1 are there',
    });
  });
});
