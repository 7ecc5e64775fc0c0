import { contractLimits } from '../api/generated/limits';
import {
  Release,
  ReleaseComponent,
  ReleaseInput,
  ReleasePolicy,
  ScopeLink,
  Violation,
} from '../api/types';
import { entityRefKind, isEntityRef, normalizeEntityRef } from '../catalog';
import { ViolationCollector } from './textRules';
import { checkWindows } from './windowRules';
import { normalizeInstant } from './zonedTime';

const OWNER_KINDS = ['group', 'user'];
const NOT_RELEASABLE_KINDS = ['group', 'user', 'location'];

/**
 * What the rules for a release are judged against.
 *
 * @public
 */
export type ReleaseRuleContext = {
  policy: ReleasePolicy;
  /** The present instant, ISO 8601. */
  now: string;
  /** The release before the change; its unchanged windows may lie in the past. */
  previous?: Pick<Release, 'id' | 'windows'>;
  /** Records that are brought over from elsewhere may lie in the past. */
  allowPast?: boolean;
};

/**
 * Checks everything about a release that can be judged without the catalog or
 * the database; the browser and the backend ask the same function.
 *
 * @returns every broken rule with its field; empty when the input is valid
 * @public
 */
export function validateRelease(
  input: ReleaseInput,
  context: ReleaseRuleContext,
): Violation[] {
  const found = new ViolationCollector();
  const limits = contractLimits.ReleaseInput;

  found.text('title', 'The title', input.title, limits.title);
  found.text('summary', 'The summary', input.summary, limits.summary, {
    multiline: true,
  });
  if (!context.policy.types.some(type => type.name === input.type)) {
    found.add(
      'type',
      'knownType',
      `There is no release type '${input.type}'. Choose one of: ${namesOf(
        context.policy.types,
      )}.`,
    );
  }
  checkRef(found, 'owner', 'The owner', input.owner, OWNER_KINDS);
  if (input.releaseManager) {
    checkRef(
      found,
      'releaseManager',
      'The release manager',
      input.releaseManager,
      ['user'],
    );
  }
  checkComponents(found, input.components ?? []);
  checkIncludes(found, input.includes ?? [], context.previous?.id);
  checkScopeLinks(found, input.scopeLinks ?? []);
  checkBackOutPlan(found, input, context);
  checkWindows(found, input.windows ?? [], context);
  return found.violations;
}

/**
 * Checks what a draft needs before it can become a candidate.
 *
 * @public
 */
export function validateSubmission(
  release: Pick<Release, 'components' | 'includes' | 'windows'>,
  context: { now: string },
): Violation[] {
  const found = new ViolationCollector();
  if (release.components.length === 0 && release.includes.length === 0) {
    found.add(
      'components',
      'required',
      'The release delivers nothing yet. Add a component or bundle another release.',
    );
  }
  if (release.windows.length === 0) {
    found.add(
      'windows',
      'required',
      'The release has no deployment window yet. Plan one for at least one environment.',
    );
  } else if (release.windows.every(window => window.end <= context.now)) {
    found.add(
      'windows',
      'notPast',
      'All deployment windows lie in the past. Plan at least one that is still to come.',
    );
  }
  return found.violations;
}

function checkRef(
  found: ViolationCollector,
  field: string,
  label: string,
  entityRef: string,
  kinds: string[],
): void {
  if (!isEntityRef(entityRef)) {
    found.add(
      field,
      'entityRef',
      `${label} is not an entity reference. Write kind:namespace/name, such as ${kinds[0]}:default/name.`,
    );
  } else if (!kinds.includes(entityRefKind(normalizeEntityRef(entityRef)))) {
    found.add(
      field,
      'kind',
      `${label} must be a ${kinds.join(' or a ')}. Choose another entity.`,
    );
  }
}

function checkComponents(
  found: ViolationCollector,
  components: ReleaseComponent[],
): void {
  const limits = contractLimits.ReleaseComponent;
  const seen = new Map<string, number>();
  components.forEach((component, index) => {
    const field = `components[${index}]`;
    if (!isEntityRef(component.entityRef)) {
      found.add(
        `${field}.entityRef`,
        'entityRef',
        'This is not an entity reference. Write kind:namespace/name, such as component:default/payments-api.',
      );
    } else {
      const entityRef = normalizeEntityRef(component.entityRef);
      const first = seen.get(entityRef);
      if (NOT_RELEASABLE_KINDS.includes(entityRefKind(entityRef))) {
        found.add(
          `${field}.entityRef`,
          'kind',
          `A ${entityRefKind(
            entityRef,
          )} cannot be released. Choose a component, an API or a resource.`,
        );
      } else if (first !== undefined) {
        found.add(
          `${field}.entityRef`,
          'unique',
          `${entityRef} is already component ${
            first + 1
          } of this release. Remove one of the two.`,
        );
      }
      seen.set(entityRef, first ?? index);
    }
    found.text(
      `${field}.version`,
      'The version',
      component.version,
      limits.version,
    );
    if (
      component.commit &&
      !new RegExp(limits.commit.pattern).test(component.commit)
    ) {
      found.add(
        `${field}.commit`,
        'pattern',
        'A commit is 7 to 64 hexadecimal digits. Copy it from the version control system.',
      );
    }
    if (
      component.artifactDigest &&
      !new RegExp(limits.artifactDigest.pattern).test(component.artifactDigest)
    ) {
      found.add(
        `${field}.artifactDigest`,
        'pattern',
        'An artefact digest is an algorithm and hexadecimal digits, such as sha256:9f86d0….',
      );
    }
    (component.deliverables ?? []).forEach((deliverable, at) =>
      found.text(
        `${field}.deliverables[${at}]`,
        'The deliverable',
        deliverable,
        limits.deliverables.items,
      ),
    );
    checkRequirements(found, field, component);
  });
}

function checkRequirements(
  found: ViolationCollector,
  parent: string,
  component: ReleaseComponent,
): void {
  const seen = new Set<string>();
  (component.requirements ?? []).forEach((requirement, at) => {
    const field = `${parent}.requirements[${at}]`;
    found.text(
      `${field}.version`,
      'The required version',
      requirement.version,
      contractLimits.DependencyRequirement.version,
    );
    if (!isEntityRef(requirement.entityRef)) {
      found.add(
        `${field}.entityRef`,
        'entityRef',
        'This is not an entity reference. Write kind:namespace/name, such as resource:default/ledger-db.',
      );
      return;
    }
    const entityRef = normalizeEntityRef(requirement.entityRef);
    if (
      isEntityRef(component.entityRef) &&
      entityRef === normalizeEntityRef(component.entityRef)
    ) {
      found.add(
        `${field}.entityRef`,
        'notItself',
        'A component cannot require a version of itself. Choose what it depends on.',
      );
    } else if (seen.has(entityRef)) {
      found.add(
        `${field}.entityRef`,
        'unique',
        `${entityRef} is already required. State one range for it.`,
      );
    }
    seen.add(entityRef);
  });
}

function checkIncludes(
  found: ViolationCollector,
  includes: string[],
  ownId: string | undefined,
): void {
  includes.forEach((id, index) => {
    if (id === ownId) {
      found.add(
        `includes[${index}]`,
        'notItself',
        'A release cannot bundle itself. Remove it from the bundle.',
      );
    } else if (includes.indexOf(id) !== index) {
      found.add(
        `includes[${index}]`,
        'unique',
        'This release is already in the bundle. Remove one of the two.',
      );
    }
  });
}

function checkScopeLinks(found: ViolationCollector, links: ScopeLink[]): void {
  const limits = contractLimits.ScopeLink;
  const seen = new Set<string>();
  links.forEach((link, index) => {
    const field = `scopeLinks[${index}]`;
    found.text(`${field}.key`, 'The key', link.key, limits.key);
    found.text(`${field}.title`, 'The title', link.title, limits.title);
    checkUrl(found, `${field}.url`, link.url);
    const identity = JSON.stringify([link.kind, link.key.trim()]);
    if (seen.has(identity)) {
      found.add(
        `${field}.key`,
        'unique',
        `${link.key} is already linked. Remove one of the two.`,
      );
    }
    seen.add(identity);
  });
}

function checkBackOutPlan(
  found: ViolationCollector,
  input: ReleaseInput,
  context: ReleaseRuleContext,
): void {
  const plan = input.backOutPlan;
  if (!plan) {
    return;
  }
  found.text(
    'backOutPlan.description',
    'The back-out plan',
    plan.description,
    contractLimits.BackOutPlan.description,
    { multiline: true },
  );
  checkUrl(found, 'backOutPlan.rehearsalUrl', plan.rehearsalUrl);
  if (plan.rehearsedAt) {
    const rehearsedAt = normalizeInstant(plan.rehearsedAt);
    if (!rehearsedAt) {
      found.add(
        'backOutPlan.rehearsedAt',
        'instant',
        'The rehearsal needs an ISO 8601 date-time with an offset, such as 2026-12-04T13:00:00Z.',
      );
    } else if (rehearsedAt > context.now) {
      found.add(
        'backOutPlan.rehearsedAt',
        'notFuture',
        'The rehearsal lies in the future. Enter it when it has taken place.',
      );
    }
  }
}

function checkUrl(
  found: ViolationCollector,
  field: string,
  url: string | undefined,
): void {
  if (!url) {
    return;
  }
  let protocol: string | undefined;
  try {
    protocol = new URL(url).protocol;
  } catch {
    protocol = undefined;
  }
  if (protocol !== 'http:' && protocol !== 'https:') {
    found.add(
      field,
      'url',
      'The address must be a complete http or https URL, such as https://tracker.example/CHG0031.',
    );
  } else {
    found.text(field, 'The address', url, contractLimits.ScopeLink.url);
  }
}

function namesOf(items: Array<{ name: string }>): string {
  return items.map(item => item.name).join(', ');
}
