import {
  ApprovalOverview,
  Deployment,
  EntityLock,
  Release,
  ReleaseTask,
  RunningVersion,
  VersionVeto,
} from '@slipway/backstage-plugin-releases-common';

/** What the approvals room knows of a release, for its verdict. */
export type ApprovalFacts = Pick<ApprovalOverview, 'state' | 'rules'> & {
  /** When the release was last submitted, ISO 8601. */
  submittedAt?: string;
};

/**
 * What the other rooms tell of releases and entities: each in a constant number
 * of statements, whatever the number asked for.
 */
export type FactPorts = {
  approvals: {
    factsFor(releases: Release[]): Promise<Map<string, ApprovalFacts>>;
  };
  tasks: {
    factsFor(
      releases: Release[],
    ): Promise<Map<string, Array<Omit<ReleaseTask, 'may'>>>>;
  };
  deployments: {
    runningOf(entityRefs: string[]): Promise<RunningVersion[]>;
    firstDeployedOf(
      entityRefs: string[],
      filter: { versions: string[] },
    ): Promise<
      Array<
        Pick<Deployment, 'entityRef' | 'environment' | 'version'> & {
          firstAt: string;
        }
      >
    >;
  };
  locks: {
    inForce(
      entityRefs: string[],
      now: string,
    ): Promise<Array<Omit<EntityLock, 'may'> & { appliesTo: string[] }>>;
    vetoesOf(entityRefs: string[]): Promise<Array<Omit<VersionVeto, 'may'>>>;
  };
};
