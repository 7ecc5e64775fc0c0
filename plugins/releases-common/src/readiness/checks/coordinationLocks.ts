import { CheckFinding } from '../../api/types';
import { CheckDefinition } from '../checkDefinition';
import { ownersOf, plannedMoment, unique } from '../factLookup';
import { resultOf } from '../outcomes';
import { count, listOf, momentIn, nameOf } from '../sentences';

/** @internal */
export const coordinationLocks: CheckDefinition<{}> = {
  name: 'coordination.locks',
  title: 'Locks',
  needs: ['catalog', 'locks'],
  defaultMode: 'block',
  parameters: {},
  evaluate(facts) {
    const { graph, environment, release } = facts;
    const moment = Date.parse(plannedMoment(facts));
    const locks = facts.locks.filter(
      lock =>
        lock.environment === undefined || lock.environment === environment,
    );
    const findings = locks.map((lock): CheckFinding => {
      const name = nameOf(graph, lock.entityRef);
      const through = lock.appliesTo.filter(ref => ref !== lock.entityRef);
      const concerned =
        through.length > 0
          ? `, which concerns ${listOf(through.map(ref => nameOf(graph, ref)))}`
          : '';
      const about = {
        entityRefs: unique([lock.entityRef, ...lock.appliesTo]),
        people: [lock.createdBy],
      };
      if (
        lock.expiresAt !== undefined &&
        Date.parse(lock.expiresAt) <= moment
      ) {
        return {
          ...about,
          outcome: 'passed',
          message: `The lock on ${name} ends before, on ${momentIn(
            lock.expiresAt,
          )}`,
        };
      }
      const message = `${name} is locked${concerned}: ${lock.reason}`;
      return { ...about, outcome: 'failed', message };
    });
    const unread = release.components.filter(
      ({ entityRef }) => !graph.entities[entityRef],
    );
    for (const { entityRef } of unread) {
      findings.push({
        outcome: 'unknown',
        message: `What ${nameOf(
          graph,
          entityRef,
        )} belongs to is not known, so neither are all of its locks`,
        entityRefs: [entityRef],
      });
    }
    const wrong = findings.filter(f => f.outcome === 'failed');
    return resultOf({
      findings,
      lookedAt: `Locks on ${count(
        release.components.length,
        'component',
      )} and what they belong to, in ${environment}`,
      passed: 'Nothing is locked',
      failed:
        wrong.length === 1
          ? wrong[0].message
          : `${count(wrong.length, 'lock')} in force`,
      resolution: {
        action: 'Lift the lock once its reason is gone.',
        people: unique([
          ...wrong.flatMap(f => f.people ?? []),
          ...ownersOf(
            graph,
            wrong.flatMap(f => f.entityRefs?.[0] ?? []),
          ),
        ]),
        kind: 'lift-lock',
      },
    });
  },
};
