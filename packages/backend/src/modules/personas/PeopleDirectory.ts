import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Persona } from '../../slipwayConfig';
import { CatalogProgress } from './CatalogProgress';

/** More than fits a screen, few enough that nobody scrolls: people search. */
const PAGE_SIZE = 100;

const GUEST_REF = 'user:development/guest';

export interface PersonItem {
  entityRef: string;
  displayName: string;
  role?: string;
  description?: string;
  teams: string[];
  picture?: string;
}

export interface PeoplePage {
  /** What the items are; `guest` when the catalog holds nobody. */
  kind: 'personas' | 'users' | 'groups' | 'guest';
  items: PersonItem[];
  /** How many match, of which `items` are the first. */
  total: number;
  /** How many users the catalog holds in all. */
  users: number;
  /** Whether the catalog is still taking people in. */
  loading: boolean;
}

export interface PeopleQuery {
  term?: string;
  /** Also the people who are not personas of the demo. */
  everybody?: boolean;
}

/** Who can be chosen on the sign-in page. */
export class PeopleDirectory {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #progress: CatalogProgress;
  readonly #personas: Persona[];

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
    progress: CatalogProgress;
    personas: Persona[];
  }): PeopleDirectory {
    return new PeopleDirectory(options);
  }

  private constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    progress: CatalogProgress;
    personas: Persona[];
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#progress = options.progress;
    this.#personas = options.personas;
  }

  async list(query: PeopleQuery): Promise<PeoplePage> {
    const usersComplete = await this.#progress.isComplete('User');
    const groupsComplete = await this.#progress.isComplete('Group');
    const loading = !usersComplete || !groupsComplete;
    const users = await this.#progress.count('User');

    if (this.#personas.length > 0 && !query.everybody) {
      const items = await this.#listPersonas();
      return { kind: 'personas', items, total: items.length, users, loading };
    }
    if (users > 0 || !usersComplete) {
      const page = await this.#search('User', query.term);
      return { kind: 'users', ...page, users, loading };
    }
    const groups = await this.#progress.count('Group');
    if (groups > 0 || !groupsComplete) {
      const page = await this.#search('Group', query.term);
      return { kind: 'groups', ...page, users, loading };
    }
    const guest = { entityRef: GUEST_REF, displayName: 'Guest', teams: [] };
    return { kind: 'guest', items: [guest], total: 1, users, loading };
  }

  /** What somebody may sign in as, given what the page offers. */
  async admits(
    entityRef: string,
  ): Promise<'user' | 'group' | 'guest' | undefined> {
    const users = await this.#progress.count('User');
    const groups = await this.#progress.count('Group');
    if (entityRef === GUEST_REF && users + groups === 0) {
      return 'guest';
    }
    if (entityRef.startsWith('user:')) {
      return 'user';
    }
    return entityRef.startsWith('group:') && users === 0 ? 'group' : undefined;
  }

  async #listPersonas(): Promise<PersonItem[]> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: this.#personas.map(persona => persona.userEntityRef) },
      await this.#options(),
    );
    const teamNames = await this.#teamNames(items);
    return this.#personas.map(({ userEntityRef, role, description }, index) => {
      const entity = items[index];
      return {
        ...(entity
          ? toItem(entity, teamNames)
          : { displayName: nameFromRef(userEntityRef), teams: [] }),
        entityRef: userEntityRef,
        role,
        description,
      };
    });
  }

  async #search(
    kind: 'User' | 'Group',
    term: string | undefined,
  ): Promise<{ items: PersonItem[]; total: number }> {
    const { items, totalItems } = await this.#catalog.queryEntities(
      {
        filter: { kind },
        fields: ['kind', 'metadata', 'spec.profile', 'spec.type', 'relations'],
        orderFields: [{ field: 'metadata.name', order: 'asc' }],
        limit: PAGE_SIZE,
        ...(term && {
          fullTextFilter: {
            term,
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayName',
              'spec.profile.email',
            ],
          },
        }),
      },
      await this.#options(),
    );
    const teamNames = await this.#teamNames(items);
    return {
      items: items.map(entity => toItem(entity, teamNames)),
      total: totalItems,
    };
  }

  async #teamNames(
    people: (Entity | undefined)[],
  ): Promise<Map<string, string>> {
    const refs = [
      ...new Set(people.flatMap(entity => (entity ? teamsOf(entity) : []))),
    ];
    if (refs.length === 0) {
      return new Map();
    }
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: refs, fields: ['kind', 'metadata', 'spec.profile'] },
      await this.#options(),
    );
    return new Map(
      refs.map((ref, index) => {
        const team = items[index];
        return [ref, team ? displayNameOf(team) : nameFromRef(ref)];
      }),
    );
  }

  async #options() {
    return { credentials: await this.#auth.getOwnServiceCredentials() };
  }
}

export function displayNameOf(entity: Entity): string {
  const profile = profileOf(entity);
  return (
    profile.displayName ??
    entity.metadata.title ??
    nameFromRef(stringifyEntityRef(entity))
  );
}

export function profileOf(entity: Entity): {
  displayName?: string;
  email?: string;
  picture?: string;
} {
  const profile = entity.spec?.profile;
  const text = (key: string): string | undefined => {
    const value =
      profile && typeof profile === 'object' && !Array.isArray(profile)
        ? profile[key]
        : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    displayName: text('displayName'),
    email: text('email'),
    picture: text('picture'),
  };
}

function toItem(entity: Entity, teamNames: Map<string, string>): PersonItem {
  return {
    entityRef: stringifyEntityRef(entity),
    displayName: displayNameOf(entity),
    description: entity.metadata.description,
    teams: teamsOf(entity).map(ref => teamNames.get(ref) ?? nameFromRef(ref)),
    picture: profileOf(entity).picture,
  };
}

function teamsOf(entity: Entity): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === RELATION_MEMBER_OF)
    .map(relation => relation.targetRef);
}

/** Names outside the default namespace are only unique together with it. */
function nameFromRef(entityRef: string): string {
  return entityRef.replace(/^[^:]*:/, '').replace(/^default\//, '');
}
