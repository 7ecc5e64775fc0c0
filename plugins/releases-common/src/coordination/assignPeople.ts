/** A rule that still waits, with the people who said yes under it. */
export type Demand = { needed: number; people: string[] };

/**
 * Lets every person count for one rule, so that as many rules as possible get
 * all the people that they need, and the others as many as are left.
 *
 * @remarks
 * Rules are served one after the other, the least demanding first. What was
 * given to a rule may pass to another person (augmenting paths), so whenever
 * all rules can be satisfied together, they are.
 *
 * @returns how many people count for each rule, in the order of the rules
 */
export function assignPeople(demands: Demand[]): number[] {
  const counted = demands.map(() => 0);
  const ruleOf = new Map<string, number>();
  const order = demands
    .map((_, index) => index)
    .sort((a, b) => demands[a].needed - demands[b].needed);

  const take = (rule: number, seen: Set<string>): boolean => {
    for (const person of demands[rule].people) {
      if (!seen.has(person)) {
        seen.add(person);
        const holder = ruleOf.get(person);
        if (holder === rule) {
          continue;
        }
        if (holder === undefined || take(holder, seen)) {
          ruleOf.set(person, rule);
          return true;
        }
      }
    }
    return false;
  };

  const serve = (rule: number): boolean => {
    while (counted[rule] < demands[rule].needed) {
      if (!take(rule, new Set())) {
        return false;
      }
      counted[rule] += 1;
    }
    return true;
  };

  const short: number[] = [];
  for (const rule of order) {
    const before = new Map(ruleOf);
    if (!serve(rule)) {
      // Half a rule helps nobody yet: its people are free for another one.
      ruleOf.clear();
      before.forEach((value, person) => ruleOf.set(person, value));
      counted[rule] = 0;
      short.push(rule);
    }
  }
  for (const rule of short) {
    serve(rule);
  }
  return counted;
}
