import { isEntityRef, normalizeEntityRef } from './entityRef';

describe('normalizeEntityRef', () => {
  it.each([
    ['Component:Default/Payments-API', 'component:default/payments-api'],
    ['component:payments-api', 'component:default/payments-api'],
    [' group:Ops/Team ', 'group:ops/team'],
  ])('%s becomes %s', (text, expected) => {
    expect(normalizeEntityRef(text)).toBe(expected);
  });

  it('takes a kind for granted where there is one', () => {
    expect(normalizeEntityRef('team-a', { defaultKind: 'group' })).toBe(
      'group:default/team-a',
    );
  });

  it.each(['', 'payments-api', 'a:b:c', ':x', 'component:'])(
    'refuses %j and says what to write',
    text => {
      expect(isEntityRef(text)).toBe(false);
      expect(() => normalizeEntityRef(text)).toThrow(
        /is not an entity reference; write kind:namespace\/name/,
      );
    },
  );
});
