import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  assertContributedCheckName,
  ReleasePolicy,
} from '@slipway/backstage-plugin-releases-common';
import {
  ContributedCheck,
  ReleasesReadinessExtensionPoint,
} from '@slipway/backstage-plugin-releases-node';
import { readExternalChecks } from '../config/readExternalChecks';
import { readCheckRules } from '../config/readReadiness';
import { CallOuts } from '../http/CallOut';
import { externalCheck } from './externalCheck';

/** The checks that other plugins and the configuration add to the built-in ones. */
export class AddedChecks implements ReleasesReadinessExtensionPoint {
  readonly #checks = new Map<string, ContributedCheck>();

  addCheck(check: ContributedCheck): void {
    assertContributedCheckName(check.name);
    if (this.#checks.has(check.name)) {
      throw new InputError(
        `There are two readiness checks of the name '${check.name}'`,
      );
    }
    this.#checks.set(check.name, check);
  }

  /**
   * Adds the checks that other systems answer.
   *
   * @returns all checks, and the policy with what the portal changes in their modes and parameters
   * @throws InputError that names the key path and the reason of the first wrong value
   */
  configure(
    config: Config,
    policy: ReleasePolicy,
    callOuts: CallOuts,
  ): { checks: ContributedCheck[]; policy: ReleasePolicy } {
    for (const settings of readExternalChecks(config, policy)) {
      const callOut = callOuts.get(settings.callOut)!;
      this.addCheck(
        externalCheck(settings, async (message, options) =>
          callOut.send(message, options),
        ),
      );
    }
    return {
      checks: [...this.#checks.values()],
      policy: {
        ...policy,
        readiness: readCheckRules(config, {
          policy,
          contributedNames: [...this.#checks.keys()],
        }),
      },
    };
  }
}
