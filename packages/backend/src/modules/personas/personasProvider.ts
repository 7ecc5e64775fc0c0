import {
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
  InputError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { AuthService } from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  AuthProviderFactory,
  AuthResolverContext,
  BackstageSignInResult,
  ClientAuthResponse,
  prepareBackstageIdentityResponse,
  ProfileInfo,
} from '@backstage/plugin-auth-node';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogProgress } from './CatalogProgress';
import { displayNameOf, PeopleDirectory, profileOf } from './PeopleDirectory';

export const PERSONAS_PROVIDER_ID = 'personas';

interface PersonasProviderOptions {
  directory: PeopleDirectory;
  progress: CatalogProgress;
  catalog: CatalogService;
  auth: AuthService;
}

interface SignIn {
  profile: ProfileInfo;
  result: BackstageSignInResult;
}

/**
 * Signs anybody in as whom they choose on the sign-in page. There is nothing
 * to prove, which is why the module only accepts it in development.
 */
export function createPersonasProviderFactory(
  options: PersonasProviderOptions,
): AuthProviderFactory {
  return ({ resolverContext }) => ({
    async start() {
      throw new NotImplementedError('Personas sign in without a pop-up');
    },
    async frameHandler() {
      throw new NotImplementedError('Personas sign in without a pop-up');
    },
    async refresh(req, res) {
      const entityRef = readEntityRef(req.body);
      const { profile, result } = await signIn(
        entityRef,
        options,
        resolverContext,
      );
      const response: ClientAuthResponse<{}> = {
        profile,
        providerInfo: {},
        backstageIdentity: prepareBackstageIdentityResponse(result),
      };
      res.status(200).json(response);
    },
    async logout(_req, res) {
      res.status(200).end();
    },
  });
}

function readEntityRef(body: unknown): string {
  const entityRef = (body as { entityRef?: unknown } | undefined)?.entityRef;
  if (typeof entityRef !== 'string') {
    throw new InputError('entityRef must say who is to be signed in');
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(entityRef, { defaultKind: 'User' }),
    );
  } catch {
    throw new InputError(`entityRef "${entityRef}" is not an entity reference`);
  }
}

async function signIn(
  entityRef: string,
  options: PersonasProviderOptions,
  context: AuthResolverContext,
): Promise<SignIn> {
  const admitted = await options.directory.admits(entityRef);
  // Whether a group or the guest may be chosen depends on who else is there.
  if (admitted !== 'user' && !(await isComplete(options.progress))) {
    throw new ServiceUnavailableError('The catalog is still being read');
  }
  switch (admitted) {
    case 'user': {
      const user = await findEntity(entityRef, options);
      return {
        profile: { ...profileOf(user), displayName: displayNameOf(user) },
        result: await context.signInWithCatalogUser({ entityRef }),
      };
    }
    case 'group':
      return signInAsMember(await findEntity(entityRef, options), context);
    case 'guest':
      return {
        profile: { displayName: 'Guest' },
        result: await context.issueToken({
          claims: { sub: entityRef, ent: [entityRef] },
        }),
      };
    default:
      throw new NotAllowedError(
        `${entityRef} is not among the people to choose from`,
      );
  }
}

async function isComplete(progress: CatalogProgress): Promise<boolean> {
  return (
    (await progress.isComplete('User')) && (await progress.isComplete('Group'))
  );
}

/**
 * A catalog without people still has groups that own things. The member is
 * nobody in the catalog, only somebody whom the group's ownership extends to,
 * in the same way as it does for people who are in the catalog.
 */
async function signInAsMember(
  group: Entity,
  context: AuthResolverContext,
): Promise<SignIn> {
  const groupRef = stringifyEntityRef(group);
  const { namespace, name } = parseEntityRef(groupRef);
  const prefix = namespace === DEFAULT_NAMESPACE ? '' : `${namespace}.`;
  const member: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      namespace: 'development',
      name: `member-of-${prefix}${name}`,
    },
    relations: [{ type: RELATION_MEMBER_OF, targetRef: groupRef }],
  };
  const { ownershipEntityRefs } = await context.resolveOwnershipEntityRefs(
    member,
  );
  return {
    profile: { displayName: `Member of ${displayNameOf(group)}` },
    result: await context.issueToken({
      claims: { sub: stringifyEntityRef(member), ent: ownershipEntityRefs },
    }),
  };
}

async function findEntity(
  entityRef: string,
  { catalog, auth, progress }: PersonasProviderOptions,
): Promise<Entity> {
  const entity = await catalog.getEntityByRef(entityRef, {
    credentials: await auth.getOwnServiceCredentials(),
  });
  if (entity) {
    return entity;
  }
  if (!(await progress.isComplete('User'))) {
    throw new ServiceUnavailableError('The catalog is still being read');
  }
  throw new NotFoundError(`${entityRef} is not in the catalog`);
}
