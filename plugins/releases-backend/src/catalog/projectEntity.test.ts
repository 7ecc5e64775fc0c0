import { Entity } from '@backstage/catalog-model';
import { entity } from './__testUtils__/entities';
import { projectEntity } from './projectEntity';
import { ProjectedEntity } from './types';

type Case = {
  name: string;
  given: Entity;
  expected: Partial<ProjectedEntity>;
};

const cases: Case[] = [
  {
    name: 'any letter case and namespace',
    given: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'PaymentsAPI', namespace: 'Team-X' },
      relations: [{ type: 'ownedBy', targetRef: 'Group:Team-X/Payments' }],
    },
    expected: {
      entityRef: 'component:team-x/paymentsapi',
      kind: 'component',
      ownerRef: 'group:team-x/payments',
    },
  },
  {
    name: 'no namespace and no relations at all',
    given: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { name: 'db' },
    },
    expected: {
      entityRef: 'resource:default/db',
      ownerRef: undefined,
      systemRef: undefined,
      edges: [],
    },
  },
  {
    name: 'a kind that nobody knows',
    given: entity('Robot:factory/r2', [
      'ownedBy user:default/luke',
      'partOf system:default/line',
    ]),
    expected: {
      entityRef: 'robot:factory/r2',
      kind: 'robot',
      ownerRef: 'user:default/luke',
      systemRef: 'system:default/line',
    },
  },
  {
    name: 'a subcomponent, which is part of a component too',
    given: entity('Component:default/part', [
      'partOf component:default/whole',
      'partOf system:default/line',
    ]),
    expected: { systemRef: 'system:default/line', domainRef: undefined },
  },
  {
    name: 'a subcomponent without a system',
    given: entity('Component:default/part', ['partOf component:default/whole']),
    expected: { systemRef: undefined },
  },
  {
    name: 'a system in a domain',
    given: entity('System:default/line', ['partOf domain:default/plant']),
    expected: { systemRef: undefined, domainRef: 'domain:default/plant' },
  },
  {
    name: 'a domain in a domain, and in itself',
    given: entity('Domain:default/plant', [
      'partOf domain:default/plant',
      'partOf domain:default/company',
    ]),
    expected: { domainRef: 'domain:default/company' },
  },
  {
    name: 'several owners',
    given: entity('Component:default/shared', [
      'ownedBy group:default/a',
      'ownedBy group:default/b',
      'ownedBy group:default/A',
    ]),
    expected: {
      ownerRef: 'group:default/a',
      edges: [{ relation: 'ownedBy', targetRef: 'group:default/b' }],
    },
  },
  {
    name: 'a group below a group',
    given: entity('Group:default/team', [
      'parentOf group:default/below',
      'childOf group:default/above',
      'hasMember user:default/jane',
    ]),
    expected: { parentRef: 'group:default/above', edges: [] },
  },
  {
    name: 'the edges that releases are judged by, each once',
    given: entity('Component:default/a', [
      'dependsOn component:default/b',
      'dependsOn Component:Default/B',
      'dependencyOf component:default/c',
      'providesApi api:default/d',
      'consumesApi api:default/e',
      'apiConsumedBy component:default/f',
    ]),
    expected: {
      edges: [
        { relation: 'dependsOn', targetRef: 'component:default/b' },
        { relation: 'consumesApi', targetRef: 'api:default/e' },
        { relation: 'providesApi', targetRef: 'api:default/d' },
      ],
    },
  },
  {
    name: 'relations to what cannot be stored',
    given: entity('Component:default/a', [
      'ownedBy not-a-reference',
      `ownedBy group:default/${'x'.repeat(300)}`,
      'ownedBy group:default/a',
    ]),
    expected: { ownerRef: 'group:default/a', edges: [] },
  },
  {
    name: 'odd values in the spec',
    given: entity('Component:default/a', [], {
      spec: { type: 7, lifecycle: ['production'], profile: 'none' },
    }),
    expected: { type: undefined, lifecycle: undefined, title: undefined },
  },
  {
    name: 'characters that PostgreSQL does not store',
    given: entity('Component:default/a', [], {
      title: 'A\0B',
      spec: { type: 'service' },
    }),
    expected: { title: 'AB', type: 'service' },
  },
  {
    name: 'the name of a user',
    given: entity('User:default/jane', [], {
      spec: { profile: { displayName: 'Jane Doe' } },
    }),
    expected: { title: 'Jane Doe' },
  },
];

const unnamable: Array<{ name: string; given: Entity }> = [
  {
    name: 'without a name',
    given: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: '' },
    },
  },
  {
    name: 'with a name that is too long to be stored',
    given: entity(`Component:default/${'x'.repeat(300)}`),
  },
];

describe('projectEntity', () => {
  it.each(cases)('reads $name', ({ given, expected }) => {
    expect(projectEntity(given)).toMatchObject(expected);
  });

  it.each(unnamable)('leaves out an entity $name', ({ given }) => {
    expect(projectEntity(given)).toBeUndefined();
  });
});
