import { namedByRule, redactRule } from './redactRule';

const SHOP = 'component:default/shop';
const VAULT = 'component:secret/vault';
const KEEPERS = 'group:secret/keepers';
const OPS = 'group:default/ops';
const KIM = 'user:default/kim';
const LEE = 'user:default/lee';

const RULE = {
  title: 'Owners of dependents',
  needed: 2,
  assignees: [OPS, KEEPERS],
  approvers: [KIM, LEE],
  reason: 'vault depends on shop and is owned by keepers; ops owns shop.',
  paths: [
    [{ from: SHOP, relation: 'ownedBy', to: OPS }],
    [
      { from: SHOP, relation: 'dependencyOf', to: VAULT },
      { from: VAULT, relation: 'ownedBy', to: KEEPERS },
    ],
  ],
};

const without =
  (...hidden: string[]) =>
  (ref: string) =>
    !hidden.includes(ref);

describe('redactRule', () => {
  it('leaves a rule whole for somebody who may see everything', () => {
    expect(redactRule(RULE, { sees: () => true, user: KIM })).toEqual(RULE);
  });

  it('names nothing that is hidden, and still says that people are asked', () => {
    const rule = redactRule(RULE, { sees: without(VAULT, KEEPERS, LEE) });
    expect(rule).toEqual({
      title: RULE.title,
      needed: 2,
      assignees: [OPS],
      approvers: [KIM],
      reason: 'This release concerns something that is not visible to you.',
      paths: [RULE.paths[0]],
    });
  });

  it('tells people who are asked that it is them', () => {
    expect(redactRule(RULE, { sees: without(VAULT), user: KIM }).reason).toBe(
      'You are asked for something that this release concerns; the entity between is not visible to you.',
    );
  });

  it('keeps the reason where only an approver is hidden, whom it does not name', () => {
    const rule = redactRule(RULE, { sees: without(LEE) });
    expect(rule).toEqual({ ...RULE, approvers: [KIM] });
  });

  it.each([VAULT, KEEPERS, OPS, SHOP, LEE, KIM])(
    'says nowhere %s once that is hidden, whichever entity it is',
    ref => {
      const escalated = { ...RULE, escalatedTo: OPS };
      expect(namedByRule(escalated)).toContain(ref);
      const { assignees, approvers, paths, escalatedTo } = redactRule(
        escalated,
        { sees: without(ref) },
      );
      expect(
        JSON.stringify({ assignees, approvers, paths, escalatedTo }),
      ).not.toContain(ref);
    },
  );
});
