import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  domainEntityV1alpha1Validator,
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';

/** The same rules, in the same order, as the catalog's processing applies. */
const rules = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

const kindValidators = [
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
];

export interface BrokenRule {
  fieldPath: string[];
  message: string;
}

/** Why the catalog could not hold this entity under any circumstances. */
export async function findBrokenRule(
  entity: Entity,
): Promise<BrokenRule | undefined> {
  try {
    await rules.enforce(entity);
    return undefined;
  } catch (e) {
    const message = (e instanceof Error ? e.message : String(e))
      .replace(/^Malformed envelope, /, '')
      .replace(/ To learn more about catalog file format.*$/s, '');
    return { fieldPath: fieldPathOf(message), message };
  }
}

/** What Backstage's own kinds ask for beyond that, such as an owner. */
export async function findIncomplete(
  entity: Entity,
): Promise<BrokenRule | undefined> {
  for (const validator of kindValidators) {
    try {
      if (await validator.check(entity)) {
        return undefined;
      }
    } catch (e) {
      const message = (e instanceof Error ? e.message : String(e)).replace(
        / - \w+: .*$/s,
        '',
      );
      return { fieldPath: fieldPathOf(message), message };
    }
  }
  return undefined;
}

/** Reads `"metadata.name" is…` and `/spec/owner must…` alike. */
function fieldPathOf(message: string): string[] {
  const dotted = message.match(/^"([\w.]+)"/);
  if (dotted) {
    return dotted[1].split('.');
  }
  const pointer = message.match(/^\/(\S+)/);
  return pointer ? pointer[1].split('/') : [];
}
