import {
  contentDigest,
  contentOf,
  decideGate,
  entityRefKind,
  GateAnswer,
  GateQuestion,
  GraphEntity,
  ReadinessApi,
  ReadinessPreviewFacts,
  ReadinessQuestion,
  ReadinessSnapshot,
  ReadinessVerdict,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { DEMO_ENTITIES } from './demoOrganisation';
import { aCheck, aFinding, aVerdict } from './demoVerdicts';

/**
 * Judges the fake releases by little: whether there is a window, a back-out plan
 * and an approval. Tests replace the verdict where it matters.
 */
export class FakeReadinessApi implements ReadinessApi {
  readonly #load: (id: string) => Promise<Release>;
  readonly #verdicts = new Map<string, ReadinessVerdict>();
  #facts: Partial<ReadinessPreviewFacts> = {};

  constructor(load: (id: string) => Promise<Release>) {
    this.#load = load;
  }

  /** From now on, the release is judged like this. */
  judge(releaseId: string, verdict: ReadinessVerdict) {
    this.#verdicts.set(releaseId, { ...verdict, releaseId });
  }

  /** From now on, previews are judged by this too. */
  know(facts: Partial<ReadinessPreviewFacts>) {
    this.#facts = facts;
  }

  async gatherFacts(
    question: ReadinessQuestion,
  ): Promise<ReadinessPreviewFacts> {
    return { ...factsAbout(question), ...this.#facts };
  }

  async getReadiness(
    releaseId: string,
    environment?: string,
  ): Promise<ReadinessVerdict> {
    const release = await this.#load(releaseId);
    const verdict = this.#verdicts.get(releaseId) ?? judged(release);
    return {
      ...verdict,
      releaseId,
      title: release.title,
      revision: release.revision,
      digest: contentDigest(contentOf(release)),
      environment: environment ?? verdict.environment,
    };
  }

  async judgeReleases(
    releaseIds: string[],
    environment?: string,
  ): Promise<ReadinessVerdict[]> {
    const settled = await Promise.allSettled(
      releaseIds.map(id => this.getReadiness(id, environment)),
    );
    return settled.flatMap(result =>
      result.status === 'fulfilled' ? [result.value] : [],
    );
  }

  async listSnapshots(): Promise<ReadinessSnapshot[]> {
    return [];
  }

  async askGate(question: GateQuestion): Promise<GateAnswer> {
    const answeredAt = new Date().toISOString();
    return { ...decideGate(question, undefined, answeredAt), answeredAt };
  }
}

/** A catalog that has every component, owned by a group with one member, and nothing else to say. */
function factsAbout({ components }: ReadinessQuestion): ReadinessPreviewFacts {
  const now = new Date().toISOString();
  const entities = components.flatMap(({ entityRef }) => {
    const owner = DEMO_ENTITIES[entityRef]?.owner ?? 'group:default/owners';
    return [
      anEntity(entityRef, { owners: [owner] }),
      anEntity(owner, { members: ['user:-/1'] }),
    ];
  });
  return {
    now,
    graph: {
      readAt: now,
      entities: Object.fromEntries(
        entities.map(entity => [entity.entityRef, entity]),
      ),
      missing: [],
    },
    running: [],
    deployed: [],
    related: [],
    included: [],
    locks: [],
    vetoes: [],
    tasks: [],
    unavailable: {},
    contributed: [],
    hidden: ['user:-/1'],
  };
}

/** Something of the catalog for tests; what is left out is empty. */
export function anEntity(
  entityRef: string,
  about: Partial<GraphEntity> = {},
): GraphEntity {
  return {
    entityRef,
    kind: entityRefKind(entityRef),
    owners: [],
    partOf: [],
    dependsOn: [],
    dependencyOf: [],
    providesApis: [],
    consumesApis: [],
    apiProvidedBy: [],
    apiConsumedBy: [],
    members: [],
    children: [],
    ...about,
  };
}

function judged(release: Release): ReadinessVerdict {
  const waits = release.state === 'draft' || release.state === 'candidate';
  return aVerdict(
    [
      aCheck({
        name: 'schedule.window',
        title: 'Window',
        ...(release.windows.length === 0 && {
          outcome: 'failed',
          findings: [aFinding('No deployment window is planned')],
          resolution: {
            kind: 'plan-window',
            action: 'Plan a deployment window.',
            people: [release.owner],
          },
        }),
      }),
      aCheck({
        name: 'coordination.approvals',
        title: 'Approvals',
        ...(waits && {
          outcome: 'failed',
          findings: [aFinding('Not everybody who is asked has said yes')],
          resolution: {
            kind: 'approve',
            action: 'Wait for the approvals, or remind the approvers.',
            people: [release.owner],
          },
        }),
      }),
      aCheck({
        name: 'deployment.backout',
        title: 'Back-out plan',
        mode: 'warn',
        ...(!release.backOutPlan && {
          outcome: 'failed',
          findings: [aFinding('There is no back-out plan')],
        }),
      }),
      aCheck({ name: 'catalog.exists', title: 'In the catalog' }),
      aCheck({ name: 'catalog.ownership', title: 'Ownership' }),
      aCheck({
        name: 'testing.criteria',
        title: 'Acceptance criteria',
        mode: 'off',
        outcome: 'off',
        cause: 'Test evidence is not collected yet',
      }),
    ],
    { environment: release.windows.at(-1)?.environment ?? 'production' },
  );
}
