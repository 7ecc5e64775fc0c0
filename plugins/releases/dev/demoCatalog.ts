import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { DEMO_ENTITIES } from '../src/__testUtils__/demoOrganisation';

/** The catalog entities behind the fake releases, with the relations that the portal shows. */
export function demoCatalog(): Entity[] {
  const components = Object.values(DEMO_ENTITIES);
  const refsOf = (
    pick: (e: (typeof components)[number]) => string | undefined,
  ) => [...new Set(components.map(pick).filter(ref => ref !== undefined))];

  return [
    ...components.map(component => ({
      ...entity(component.entityRef, 'Component', component.title),
      spec: {
        type: component.type,
        lifecycle: component.lifecycle,
        owner: component.owner,
        system: component.system,
      },
      relations: [
        { type: 'ownedBy', targetRef: component.owner! },
        { type: 'partOf', targetRef: component.system! },
      ],
    })),
    ...refsOf(({ owner }) => owner).map(ref => ({
      ...entity(ref, 'Group'),
      spec: { type: 'team', children: [] },
    })),
    ...refsOf(({ system }) => system).map(ref => entity(ref, 'System')),
    ...refsOf(({ domain }) => domain).map(ref => entity(ref, 'Domain')),
    { ...entity('component:default/untouched', 'Component', 'Never released') },
  ];
}

function entity(ref: string, kind: string, title?: string): Entity {
  const { namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name, title: title ?? toTitle(name) },
    spec: {},
  };
}

function toTitle(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}
