import { CheckFinding } from '../../api/types';
import { CatalogGraph, usersOf } from '../../catalog';
import { CheckDefinition } from '../checkDefinition';
import { leadsOf, lookUp, ownersOf, unique } from '../factLookup';
import { resultOf } from '../outcomes';
import { count, listOf, nameOf } from '../sentences';

/** @internal */
export const catalogOwnership: CheckDefinition<{}> = {
  name: 'catalog.ownership',
  title: 'Ownership',
  needs: ['catalog'],
  defaultMode: 'block',
  parameters: {},
  evaluate({ release, graph }) {
    const refs = release.components.map(({ entityRef }) => entityRef);
    const findings = refs.map(ref => judgeComponent(graph, ref));
    const wrong = findings.filter(f => f.outcome === 'failed');
    const owners = ownersOf(graph, refs);
    return resultOf({
      findings,
      lookedAt: `${count(refs.length, 'component')}, ${count(
        owners.length,
        'owner',
      )}`,
      passed: `${count(refs.length, 'component')}, ${count(
        owners.length,
        'owner',
      )}`,
      failed: `Nobody can answer for ${listOf(
        wrong.flatMap(f => f.entityRefs ?? []).map(ref => nameOf(graph, ref)),
      )}`,
      resolution: {
        action: `Name an owner with members in the catalog for ${listOf(
          wrong.flatMap(f => f.entityRefs ?? []).map(ref => nameOf(graph, ref)),
        )}.`,
        people: unique([
          ...wrong.flatMap(f => f.people ?? []),
          ...leadsOf(release),
        ]),
        kind: 'catalog',
      },
    });
  },
};

/** One owner who can answer is enough; what is wrong with others is told where none can. */
function judgeComponent(graph: CatalogGraph, entityRef: string): CheckFinding {
  const name = nameOf(graph, entityRef);
  const about = { entityRefs: [entityRef] };
  const found = lookUp(graph, entityRef);
  if (found.state !== 'present') {
    const cause =
      found.state === 'missing' ? 'it is not in the catalog' : found.cause;
    const message = `Who owns ${name} is not known: ${cause}`;
    return { ...about, outcome: 'unknown', message };
  }
  const owners = found.entity.owners;
  if (owners.length === 0) {
    return { ...about, outcome: 'failed', message: `${name} has no owner` };
  }
  const judged = owners.map(owner => judgeOwner(graph, owner));
  const best =
    judged.find(({ outcome }) => outcome === 'passed') ??
    judged.find(({ outcome }) => outcome === 'unknown') ??
    judged[0];
  return {
    ...about,
    people: owners,
    outcome: best.outcome,
    message: `${name} is owned by ${best.text}`,
  };
}

function judgeOwner(
  graph: CatalogGraph,
  owner: string,
): { outcome: CheckFinding['outcome']; text: string } {
  const name = nameOf(graph, owner);
  const found = lookUp(graph, owner);
  if (found.state === 'missing') {
    return {
      outcome: 'failed',
      text: `${name}, which is not in the catalog`,
    };
  }
  if (found.state === 'unread') {
    return {
      outcome: 'unknown',
      text: `${name}, of which nothing more is known: ${found.cause}`,
    };
  }
  if (found.entity.kind === 'user') {
    return { outcome: 'passed', text: name };
  }
  const users = usersOf(graph, owner);
  if (users.length > 0) {
    return {
      outcome: 'passed',
      text: `${name} with ${count(users.length, 'member')}`,
    };
  }
  return graph.incomplete
    ? {
        outcome: 'unknown',
        text: `${name}, whose members are not known: ${graph.incomplete}`,
      }
    : { outcome: 'failed', text: `${name}, which has no members` };
}
