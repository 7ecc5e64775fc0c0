import { Violation } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { throwIfAny } from '../http/errors';
import { ReleaseStore, StoredRelease } from './ReleaseStore';

/**
 * Checks what a change newly bundles: it exists, the caller may see it, and
 * the bundle does not come to contain itself.
 *
 * @throws ValidationError that names the fields
 */
export async function checkIncludes(
  trx: Knex.Transaction,
  store: ReleaseStore,
  options: {
    id: string;
    includes: string[];
    before?: string[];
    visible: (stored: StoredRelease) => boolean;
  },
): Promise<void> {
  const added = options.includes.filter(
    included => !options.before?.includes(included),
  );
  if (added.length === 0) {
    return;
  }
  const visible = new Set(
    (await store.getMany(added, trx))
      .filter(options.visible)
      .map(({ release }) => release.id),
  );
  const violation = (
    included: string,
    rule: string,
    message: string,
  ): Violation => ({
    field: `includes[${options.includes.indexOf(included)}]`,
    rule,
    message,
  });
  throwIfAny(
    added
      .filter(included => !visible.has(included))
      .map(included =>
        violation(
          included,
          'exists',
          `There is no release '${included}', or you may not see it. Choose another one.`,
        ),
      ),
  );
  const closure = await store.bundleClosure(trx, added);
  if (closure.has(options.id)) {
    throwIfAny([
      violation(
        added[0],
        'acyclic',
        'The bundle would contain itself. Take this release out of the bundle it already belongs to, or choose another one.',
      ),
    ]);
  }
}
