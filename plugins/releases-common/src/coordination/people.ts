import { RecordedDecision } from './approvalTypes';

type Decider = Pick<RecordedDecision, 'decidedBy' | 'onBehalfOf'>;

/** Whose voice a decision is: of the person in whose place it was taken, if so. */
export function personOf({ decidedBy, onBehalfOf }: Decider): string {
  return onBehalfOf ?? decidedBy;
}

/**
 * Names for the people behind decisions such that nobody counts twice: neither
 * somebody who decides for several, nor somebody for whom several decide.
 *
 * @returns a name for each decision, in their order
 */
export function distinctPeople(decisions: Decider[]): string[] {
  const parent = new Map<string, string>();
  const root = (person: string): string => {
    let at = person;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) {
      at = up;
    }
    return at;
  };
  for (const decision of decisions) {
    const [one, other] = [root(decision.decidedBy), root(personOf(decision))];
    if (one !== other) {
      parent.set(one, other);
    }
  }
  return decisions.map(({ decidedBy }) => root(decidedBy));
}
