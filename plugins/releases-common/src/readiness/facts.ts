import {
  ApprovalDecision,
  ApprovalOverview,
  ApprovalRule,
  CheckFinding,
  Deployment,
  EntityLock,
  ReadinessCheck,
  ReadinessVerdict,
  Release,
  ReleaseComponent,
  ReleasePolicy,
  ReleaseTask,
  RunningVersion,
  VersionVeto,
} from '../api/types';
import { CatalogGraph } from '../catalog';

/**
 * A release that has not ended, as far as others are judged by it.
 *
 * @public
 */
export type RelatedRelease = Pick<
  Release,
  'id' | 'title' | 'state' | 'owner' | 'releaseManager' | 'windows' | 'includes'
> & { components: Array<Pick<ReleaseComponent, 'entityRef' | 'version'>> };

/**
 * A release that the judged one contains, with what keeps it from going with it.
 *
 * @public
 */
export type IncludedRelease = Pick<
  Release,
  'id' | 'title' | 'state' | 'owner' | 'releaseManager'
> & {
  /** Whether what it delivers is in the environment that is judged for; asked of what has ended. */
  delivered: boolean;
  /** How it was judged for the same environment; absent where its state says enough. */
  verdict?: {
    state: ReadinessVerdict['state'];
    /** The checks that block, the first of them with what it names. */
    blockedBy: Array<
      Pick<ReadinessCheck, 'outcome' | 'summary'> & {
        findings: Array<
          Pick<CheckFinding, 'outcome' | 'entityRefs' | 'people' | 'releases'>
        >;
      }
    >;
  };
};

/**
 * A lock in force, as far as releases are judged by it.
 *
 * @public
 */
export type LockFact = Pick<
  EntityLock,
  'entityRef' | 'environment' | 'reason' | 'createdBy' | 'expiresAt'
> & {
  /** The components that it concerns. */
  appliesTo: string[];
};

/**
 * A veto in force, as far as releases are judged by it.
 *
 * @public
 */
export type VetoFact = Pick<
  VersionVeto,
  'entityRef' | 'version' | 'reason' | 'createdBy'
>;

/**
 * A task of a release, as far as the release is judged by it.
 *
 * @public
 */
export type TaskFact = Pick<
  ReleaseTask,
  | 'title'
  | 'phase'
  | 'owner'
  | 'environment'
  | 'dueAt'
  | 'required'
  | 'state'
  | 'changedBy'
  | 'comment'
>;

/**
 * An approval rule with what was decided under it, as far as the release is
 * judged by it.
 *
 * @public
 */
export type ApprovalRuleFact = Pick<
  ApprovalRule,
  'title' | 'assignee' | 'state' | 'needed' | 'given' | 'approvers'
> & {
  decisions: Array<
    Pick<ApprovalDecision, 'decidedBy' | 'decision' | 'status' | 'comment'>
  >;
};

/**
 * Groups of facts that can be missing as a whole.
 *
 * @public
 */
export type FactSource =
  | 'catalog'
  | 'deployments'
  | 'releases'
  | 'approvals'
  | 'tasks'
  | 'locks';

/**
 * Everything that the readiness of one release in one environment is judged by.
 * Gathered by the backend for a verdict, and by the browser for a preview.
 *
 * @public
 */
export type ReadinessFacts = {
  release: Release;
  /** See `contentDigest`. */
  digest: string;
  environment: string;
  policy: ReleasePolicy;
  /** The instant of judging, ISO 8601. */
  now: string;
  /** When the release was last submitted, ISO 8601; absent while it is a draft. */
  submittedAt?: string;
  graph: CatalogGraph;
  /** What runs of the components and of everything they depend on, in every environment. */
  running: RunningVersion[];
  /**
   * Successful deployments to the environment of versions that requirements
   * name exactly, and of the versions that run: what tells which came first.
   */
  deployed: Array<
    Pick<Deployment, 'entityRef' | 'environment' | 'version'> & {
      /** When the version was first deployed there, ISO 8601. */
      firstAt: string;
    }
  >;
  /** Releases that have not ended and touch a component, a dependency or a dependent, or are led by the same person. */
  related: RelatedRelease[];
  /** The releases that it contains; absent where they could not be read. */
  included?: IncludedRelease[];
  /** Locks in force on a component or on anything that it belongs to. */
  locks: LockFact[];
  /** Vetoes in force on a version that the release delivers. */
  vetoes: VetoFact[];
  approvals?: Pick<ApprovalOverview, 'state'> & { rules: ApprovalRuleFact[] };
  tasks: TaskFact[];
  /** Facts that could not be gathered, with the cause; checks that need them are unknown. */
  unavailable: Partial<Record<FactSource, string>>;
};
