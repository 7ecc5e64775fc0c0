import { HistoryEvent } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { namedByEvent, redactEvent } from './redactEvent';

const SHOP = 'component:default/shop';
const VAULT = 'component:secret/vault';
const KEEPERS = 'group:secret/keepers';
const KIM = 'user:default/kim';

const without =
  (...hidden: string[]) =>
  (ref: string) =>
    !hidden.includes(ref);

function eventOf(data: HistoryEvent['data']): HistoryEvent {
  return {
    releaseId: '0b5a1c9e-0000-4000-8000-000000000000',
    sequence: 1,
    type: 'approval-requested',
    actor: KIM,
    at: '2026-11-24T08:00:00.000Z',
    data,
    previousHash: '0',
    hash: 'the hash of what is kept',
  };
}

const RULE = {
  rule: 'dependents-1',
  title: 'Owners of dependents',
  assignees: [KEEPERS],
  approvers: [KIM],
  needed: 1,
  reason: 'vault depends on shop and is owned by keepers.',
  concerns: [SHOP, VAULT, KEEPERS],
};

describe('redactEvent', () => {
  it('leaves an entry as it is for somebody who may see everything', () => {
    const event = eventOf({ rules: [RULE] });
    expect(redactEvent(event, () => true)).toBe(event);
  });

  it.each<[string, HistoryEvent['data'], string[], HistoryEvent['data']]>([
    [
      'whom a rule asks, and why',
      { digest: 'abc', rules: [RULE] },
      [VAULT, KEEPERS],
      {
        digest: 'abc',
        rules: [
          {
            ...RULE,
            assignees: [],
            concerns: [SHOP],
            reason:
              'This release concerns something that is not visible to you.',
          },
        ],
      },
    ],
    [
      'only the name of an approver whom the reason does not spell out',
      { rules: [RULE] },
      [KIM],
      { rules: [{ ...RULE, approvers: [] }] },
    ],
    [
      'a component with all that is said of it',
      {
        fields: ['components'],
        before: { components: [{ entityRef: VAULT, version: '1' }] },
        after: {
          components: [
            {
              entityRef: SHOP,
              version: '2',
              requirements: [{ entityRef: VAULT, version: '>=7' }],
            },
          ],
        },
      },
      [VAULT],
      {
        fields: ['components'],
        before: { components: [] },
        after: {
          components: [{ entityRef: SHOP, version: '2', requirements: [] }],
        },
      },
    ],
    [
      'the owner of a task, in whichever case it was written',
      { taskId: 't', title: 'Warn', owner: 'Group:Secret/Keepers' },
      [KEEPERS],
      { taskId: 't', title: 'Warn' },
    ],
    [
      'why an entity was re-linked, as the reason names it',
      { from: 'component:default/old', to: VAULT, reason: 'Now vault' },
      [VAULT],
      {
        from: 'component:default/old',
        reason: 'This release concerns something that is not visible to you.',
      },
    ],
  ])('takes out %s', (_, data, hidden, shown) => {
    expect(redactEvent(eventOf(data), without(...hidden))).toEqual({
      ...eventOf(shown),
      redacted: true,
    });
  });

  it('tells of what somebody put aside, which names nobody else', () => {
    const event = eventOf({
      rule: 'dependents-1',
      title: 'Owners of dependents',
      until: '2026-11-30T08:00:00.000Z',
      comment: 'Away',
    });
    expect(redactEvent(event, () => false)).toBe(event);
  });

  it('tells who acted, as the entry does anyway', () => {
    const event = eventOf({ decidedBy: KIM, onBehalfOf: KIM, comment: 'Go' });
    expect(namedByEvent(event)).toEqual([]);
    expect(redactEvent(event, () => false)).toBe(event);
  });

  it('takes texts that only look like references for what they are', () => {
    const event = eventOf({
      text: 'see https://example.com/a and component:default/shop',
      at: '2026-11-24T08:00:00.000Z',
      url: 'https://example.com/a',
    });
    expect(namedByEvent(event)).toEqual([]);
  });

  it('names nothing that is hidden, however deep it lies', () => {
    const value = fc.letrec(tie => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(SHOP, VAULT, 'some text', 7, true),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(
          fc.constantFrom('rules', 'entityRef', 'owner', 'concerns', 'to'),
          tie('node'),
          { maxKeys: 4 },
        ),
      ),
    })).node;
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), data => {
        const event = eventOf(data);
        const shown = redactEvent(event, without(VAULT));
        expect(JSON.stringify(shown.data)).not.toContain(VAULT);
        expect(shown.redacted === true).toBe(
          namedByEvent(event).includes(VAULT),
        );
      }),
    );
  });
});
