import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import {
  contentDigest,
  contentOf,
  NEW_RELEASE_ID,
  normalizeRelease,
  ReadinessFacts,
  ReadinessPreviewFacts,
  ReadinessQuestion,
  Release,
  releaseCreatePermission,
  ReleaseInput,
  ReleasePolicy,
  releaseUpdatePermission,
  validateRelease,
} from '@slipway/backstage-plugin-releases-common';
import { ContributedCheck } from '@slipway/backstage-plugin-releases-node';
import { HiddenEntities } from '../catalog/HiddenEntities';
import { throwIfAny } from '../http/errors';
import { isCovered } from '../permissions/criteria';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { namesOf } from '../planning/namesOf';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import {
  hideInFacts,
  namedInPreview,
  ShownPreview,
  WholePreview,
} from './hideInFacts';
import { previewGraph } from './previewGraph';
import { ReadinessJudge } from './ReadinessJudge';
import { requireEnvironment } from './ReadinessQueries';

type Caller = { credentials: BackstageCredentials };

/** Stands where a form names no owner yet, so that the other rules can be asked. */
const NO_OWNER = 'group:default/nobody-yet';

/** Gathers what a release that is being planned would be judged by, for whoever plans it. */
export class PreviewFacts {
  readonly #releases: ReleaseQueries;
  readonly #judge: ReadinessJudge;
  readonly #hidden: HiddenEntities;
  readonly #access: ReleaseAccess;
  readonly #policy: ReleasePolicy;
  readonly #checks: readonly ContributedCheck[];

  constructor(options: {
    releases: ReleaseQueries;
    judge: ReadinessJudge;
    hidden: HiddenEntities;
    access: ReleaseAccess;
    policy: ReleasePolicy;
    checks: readonly ContributedCheck[];
  }) {
    this.#releases = options.releases;
    this.#judge = options.judge;
    this.#hidden = options.hidden;
    this.#access = options.access;
    this.#policy = options.policy;
    this.#checks = options.checks;
  }

  /**
   * @throws NotFoundError when the release does not exist, or the caller may not see it
   * @throws NotAllowedError when the caller may neither plan releases nor change this one
   * @throws ValidationError that names the fields of what cannot be planned
   */
  async gather(
    question: ReadinessQuestion,
    caller: Caller,
  ): Promise<ReadinessPreviewFacts> {
    const stored = await this.#requireEditable(question.releaseId, caller);
    const draft = this.#draftOf(question, stored);
    const named = namesInDraft(draft);
    const known = new Set(stored ? namesOf(stored) : []);
    const unseen = await this.#unseenOf(
      named.filter(ref => !known.has(ref)),
      caller,
    );
    const asked = await this.#withoutUnseen(draft, {
      stored,
      unseen: unseen.refs,
      caller,
    });
    const { facts, included } = await this.#judge.factsOf(
      asked,
      this.#environmentsOf(question),
    );
    const { rules, ...shown } = await this.#shown(
      {
        facts: { ...facts, graph: previewGraph(facts.graph, asked) },
        included,
      },
      [...known, ...named.filter(ref => !unseen.refs.has(ref))],
      caller,
    );
    const { now, submittedAt, approvals, unavailable } = facts;
    return {
      now,
      ...(submittedAt && { submittedAt }),
      ...shown,
      graph: withUnseen(shown.graph, unseen),
      ...(stored &&
        stored.state !== 'draft' &&
        approvals && {
          approvals: {
            digest: contentDigest(contentOf(stored)),
            state: approvals.state,
            rules,
          },
        }),
      unavailable,
      contributed: this.#checks.map(({ name, title, defaultMode }) => ({
        name,
        title,
        defaultMode,
      })),
    };
  }

  /** @param own - what the caller may see because they name it themselves */
  async #shown(
    whole: WholePreview,
    own: string[],
    caller: Caller,
  ): Promise<ShownPreview> {
    const { entityRefs, releaseIds } = namedInPreview(whole);
    const [[sees], visible] = await Promise.all([
      this.#hidden.sightOf([{ own, others: entityRefs }], caller),
      this.#releases.visibleOf(releaseIds, caller),
    ]);
    const visibleIds = new Set(visible.map(({ id }) => id));
    return hideInFacts(whole, {
      entity: sees,
      release: id => visibleIds.has(id),
    });
  }

  async #requireEditable(
    id: string | undefined,
    caller: Caller,
  ): Promise<Release | undefined> {
    const { credentials } = caller;
    if (id === undefined) {
      await this.#access.require(
        credentials,
        releaseCreatePermission,
        'You may not plan releases. Ask a release manager to plan it or to give you the permission release.create.',
      );
      return undefined;
    }
    const stored = await this.#releases.requireVisible(id, caller);
    const [update] = await this.#access.criteria(credentials, [
      releaseUpdatePermission,
    ]);
    if (!isCovered(update, stored)) {
      throw new NotAllowedError(
        `You may not change '${stored.release.title}'. Its owner, the owners of its components or its release manager can.`,
      );
    }
    return stored.release;
  }

  /** The release as far as facts depend on it, by the rules that it is planned by. */
  #draftOf(question: ReadinessQuestion, stored: Release | undefined): Release {
    const { owner, releaseManager, components, includes = [] } = question;
    const now = new Date().toISOString();
    const input: ReleaseInput = {
      title: stored?.title ?? 'A release that is being planned',
      type: stored?.type ?? this.#policy.types[0].name,
      owner: owner ?? NO_OWNER,
      releaseManager,
      components,
      includes,
    };
    throwIfAny(
      validateRelease(input, {
        policy: {
          ...this.#policy,
          // What left the configuration is for the form to say.
          types: [{ ...this.#policy.types[0], name: input.type }],
        },
        now,
        previous: stored,
      }),
    );
    // Whether a window can be planned is for the form to say.
    question.windows?.forEach(window =>
      requireEnvironment(this.#policy, window.environment),
    );
    const content = normalizeRelease(
      { ...input, windows: question.windows },
      this.#policy,
    );
    const planned = new Set(content.windows.map(w => w.environment));
    const kept = stored?.windows.filter(w => !planned.has(w.environment));
    return {
      id: NEW_RELEASE_ID,
      state: 'draft',
      revision: 1,
      createdBy: '',
      createdAt: now,
      updatedAt: now,
      ...stored,
      ...content,
      windows: [...content.windows, ...(kept ?? [])],
      scopeLinks: stored?.scopeLinks ?? [],
      owner: owner === undefined ? '' : content.owner,
      releaseManager: content.releaseManager,
    };
  }

  #environmentsOf({ windows }: ReadinessQuestion): string[] {
    const names = this.#policy.environments.map(({ name }) => name);
    return windows === undefined
      ? names
      : names.filter(name =>
          windows.some(({ environment }) => environment === name),
        );
  }

  /** Nothing is gathered about what somebody names without being allowed to see it. */
  async #unseenOf(
    entityRefs: string[],
    caller: Caller,
  ): Promise<{ refs: Set<string>; cause?: string }> {
    try {
      return { refs: await this.#hidden.hiddenOf(entityRefs, caller) };
    } catch (error) {
      if (error instanceof ServiceUnavailableError) {
        return {
          refs: new Set(entityRefs),
          cause: 'The catalog does not answer',
        };
      }
      throw error;
    }
  }

  async #withoutUnseen(
    draft: Release,
    options: { stored?: Release; unseen: Set<string>; caller: Caller },
  ): Promise<Release> {
    const { stored, unseen, caller } = options;
    const sees = ({ entityRef }: { entityRef: string }) =>
      !unseen.has(entityRef);
    const { releaseManager, includes } = draft;
    const bundled = new Set(stored?.includes);
    const added = await this.#releases.visibleOf(
      includes.filter(id => !bundled.has(id)),
      caller,
    );
    added.forEach(({ id }) => bundled.add(id));
    return {
      ...draft,
      owner: unseen.has(draft.owner) ? '' : draft.owner,
      releaseManager:
        releaseManager && unseen.has(releaseManager)
          ? undefined
          : releaseManager,
      components: draft.components.filter(sees).map(component => ({
        ...component,
        requirements: component.requirements?.filter(sees),
      })),
      includes: includes.filter(id => bundled.has(id)),
    };
  }
}

function namesInDraft({
  owner,
  releaseManager,
  components,
}: Release): string[] {
  return [
    ...(owner ? [owner] : []),
    ...(releaseManager ? [releaseManager] : []),
    ...components.flatMap(({ entityRef, requirements = [] }) => [
      entityRef,
      ...requirements.map(requirement => requirement.entityRef),
    ]),
  ];
}

/** To those who may not see it, an entity is as good as not in the catalog. */
function withUnseen(
  graph: ReadinessFacts['graph'],
  { refs, cause }: { refs: Set<string>; cause?: string },
): ReadinessFacts['graph'] {
  if (cause !== undefined) {
    return { ...graph, incomplete: graph.incomplete ?? cause };
  }
  return { ...graph, missing: [...new Set([...graph.missing, ...refs])] };
}
