import { VerdictShape } from './recordVerdicts';

/** Checks that look at every component of the release by itself. */
const OF_COMPONENTS = [
  'catalog.exists',
  'catalog.lifecycle',
  'catalog.ownership',
  'dependencies.order',
  'schedule.conflict',
  'promotion.previous',
  'coordination.locks',
  'coordination.vetoes',
];

/** Checks that look at every dependency by itself. */
const OF_DEPENDENCIES = ['dependencies.available', 'dependencies.healthy'];

/** How much one answer is about. */
export type Judged = {
  /** Entities that are judged. */
  entities: number;
  /** Of these only what is delivered or was asked for. */
  asked: number;
  /** Every check with every entity that the answer judges. */
  checks: number;
  /** Every check with every entity that this check really looks at, one for those that look at the release as a whole. */
  looks: number;
};

export function judgedBy(verdicts: VerdictShape[]): Judged {
  const total = { entities: 0, asked: 0, checks: 0, looks: 0 };
  for (const { components, dependencies, checks } of verdicts) {
    const entities = components + dependencies;
    total.entities += entities;
    total.asked += components;
    total.checks += entities * checks.length;
    for (const check of checks) {
      if (OF_COMPONENTS.includes(check)) {
        total.looks += components;
      } else if (OF_DEPENDENCIES.includes(check)) {
        total.looks += dependencies;
      } else {
        total.looks += 1;
      }
    }
  }
  return total;
}
