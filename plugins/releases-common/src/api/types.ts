import type { components, operations } from './generated/schema';

type Schemas = components['schemas'];

/**
 * The stored state of a release's lifecycle. Readiness is never part of it.
 * @public
 */
export type ReleaseState = Schemas['ReleaseState'];

/**
 * What is delivered together: typed, owned, with components and windows.
 * Instants are ISO 8601 in UTC; entity references are full and in lower case.
 * @public
 */
export type Release = Schemas['Release'];

/**
 * A release with what the caller may do with it and what the catalog says of its components.
 * @public
 */
export type ReleaseDetail = Schemas['ReleaseDetail'];

/**
 * What a person enters to plan a release.
 * @public
 */
export type ReleaseInput = Schemas['ReleaseInput'];

/**
 * A change of a release: what is left out stays, `null` clears.
 * @public
 */
export type ReleasePatch = Schemas['ReleasePatch'];

/**
 * A catalog entity in the version that a release delivers.
 * @public
 */
export type ReleaseComponent = Schemas['ReleaseComponent'];

/**
 * What a component needs of another entity in the environment it is deployed to.
 * @public
 */
export type DependencyRequirement = Schemas['DependencyRequirement'];

/**
 * A record elsewhere (change request, story, problem, …) that a release answers to.
 * @public
 */
export type ScopeLink = Schemas['ScopeLink'];

/**
 * How a release is undone when it fails.
 * @public
 */
export type BackOutPlan = Schemas['BackOutPlan'];

/**
 * How a release is brought into an environment.
 * @public
 */
export type DeploymentMethod = Schemas['DeploymentMethod'];

/**
 * The planned interval of a release in one environment, half-open `[start, end)`:
 * two UTC instants and the IANA zone that the planner chose.
 * @public
 */
export type DeploymentWindow = Schemas['DeploymentWindow'];

/**
 * Something a person can do with a release over the API.
 * @public
 */
export type ReleaseAction = Schemas['ReleaseAction'];

/**
 * What the catalog last said of an entity.
 * @public
 */
export type EntitySnapshot = Schemas['EntitySnapshot'];

/**
 * A page of releases.
 * @public
 */
export type ReleaseList = Schemas['ReleaseList'];

/**
 * One deployment window of one release, as the calendar shows it.
 * @public
 */
export type CalendarEntry = Schemas['CalendarEntry'];

/**
 * A page of the calendar.
 * @public
 */
export type CalendarPage = Schemas['CalendarPage'];

/**
 * One entry of a release's history.
 * @public
 */
export type HistoryEvent = Schemas['HistoryEvent'];

/**
 * A page of a release's history with the check of its hash chain.
 * @public
 */
export type ReleaseHistory = Schemas['History'];

/**
 * A policy for releases of one kind.
 * @public
 */
export type ReleaseType = Schemas['ReleaseType'];

/**
 * A step of the promotion ladder.
 * @public
 */
export type Environment = Schemas['Environment'];

/**
 * The release types and environments of a portal.
 * @public
 */
export type ReleasePolicy = Schemas['Policy'];

/**
 * One rule that one field of a request breaks.
 * @public
 */
export type Violation = Schemas['Violation'];

/**
 * Filters, order and page of a list of releases.
 * @public
 */
export type ReleaseQuery = NonNullable<
  operations['listReleases']['parameters']['query']
>;

/**
 * Interval, filters and page of the calendar.
 * @public
 */
export type CalendarQuery = operations['getCalendar']['parameters']['query'];

/**
 * A configured approval rule, to be resolved on the catalog for each release.
 * @public
 */
export type ApprovalPolicy = Schemas['ApprovalPolicy'];

/**
 * What a failing check means for the verdict.
 * @public
 */
export type CheckMode = Schemas['CheckMode'];

/**
 * What a check found; `unknown` is never a pass.
 * @public
 */
export type CheckOutcome = Schemas['CheckOutcome'];

/**
 * How a portal changes the mode or the parameters of readiness checks.
 * @public
 */
export type CheckRule = Schemas['CheckRule'];

/**
 * One thing that a readiness check found.
 * @public
 */
export type CheckFinding = Schemas['CheckFinding'];

/**
 * What makes a check pass, and who can do it.
 * @public
 */
export type CheckResolution = Schemas['CheckResolution'];

/**
 * One check of a verdict, with everything that it looked at and found.
 * @public
 */
export type ReadinessCheck = Schemas['ReadinessCheck'];

/**
 * How risky a release is, with the factors that make up the score.
 * @public
 */
export type RiskScore = Schemas['RiskScore'];

/**
 * Whether one release may be deployed to one environment, and why.
 * @public
 */
export type ReadinessVerdict = Schemas['ReadinessVerdict'];

/**
 * What the facts about a release that is being planned depend on.
 * @public
 */
export type ReadinessQuestion = Schemas['ReadinessQuestion'];

/**
 * Facts for the preview of a verdict, cut to what the caller may see.
 * @public
 */
export type ReadinessPreviewFacts = Schemas['ReadinessPreviewFacts'];

/**
 * A verdict that was kept when something was decided.
 * @public
 */
export type ReadinessSnapshot = Schemas['ReadinessSnapshot'];

/**
 * Whether a version may go to an environment now, with the release that it is
 * deployed under and the verdict on it.
 * @public
 */
export type GateAnswer = Schemas['GateAnswer'];

/**
 * How a deployment ended, or that it is running.
 * @public
 */
export type DeploymentOutcome = Schemas['DeploymentOutcome'];

/**
 * What is reported of a deployment.
 * @public
 */
export type DeploymentInput = Schemas['DeploymentInput'];

/**
 * One execution of a version of an entity in an environment.
 * @public
 */
export type Deployment = Schemas['Deployment'];

/**
 * Which version of an entity runs in an environment.
 * @public
 */
export type RunningVersion = Schemas['RunningVersion'];

/**
 * A lock that forbids deployments of an entity and of everything that belongs to it.
 * @public
 */
export type EntityLock = Schemas['EntityLock'];

/**
 * A version that may not be deployed anywhere.
 * @public
 */
export type VersionVeto = Schemas['VersionVeto'];

/**
 * One approval rule, resolved on the catalog for one release.
 * @public
 */
export type ApprovalRule = Schemas['ApprovalRule'];

/**
 * One step of the path through the catalog graph that leads to an approver.
 * @public
 */
export type ReasonStep = Schemas['ReasonStep'];

/**
 * One person's yes or no on one digest.
 * @public
 */
export type ApprovalDecision = Schemas['ApprovalDecision'];

/**
 * What a person says under a rule.
 * @public
 */
export type DecisionInput = Schemas['DecisionInput'];

/**
 * That somebody put their own decision aside until later.
 * @public
 */
export type Deferral = Schemas['Deferral'];

/**
 * Until when somebody puts their decision aside, and why.
 * @public
 */
export type DeferralInput = Schemas['DeferralInput'];

/**
 * One readable difference between two states of what people approve.
 * @public
 */
export type ContentDifference = Schemas['ContentDifference'];

/**
 * The approval rules of a release with their decisions.
 * @public
 */
export type ApprovalOverview = Schemas['ApprovalOverview'];

/**
 * Where a release and one of its rules stand after a decision was taken or
 * withdrawn.
 * @public
 */
export type DecisionOutcome = Schemas['DecisionOutcome'];

/**
 * A release that waits for somebody, with the rule under which it does.
 * @public
 */
export type ApprovalInboxItem = Schemas['ApprovalInboxItem'];

/**
 * A page of somebody's approvals.
 * @public
 */
export type ApprovalInbox = Schemas['ApprovalInbox'];

/**
 * Filter and page of the inbox.
 * @public
 */
export type ApprovalInboxQuery = NonNullable<
  operations['listApprovals']['parameters']['query']
>;

/**
 * Something that somebody said about a release, in Markdown.
 * @public
 */
export type ReleaseComment = Schemas['ReleaseComment'];

/**
 * That somebody decides in somebody else's place for a time.
 * @public
 */
export type Delegation = Schemas['Delegation'];

/**
 * What is entered for a delegation.
 * @public
 */
export type DelegationInput = Pick<
  Delegation,
  'to' | 'start' | 'end' | 'reason'
>;

/**
 * Something that has to be done before, during or after a deployment.
 * @public
 */
export type ReleaseTask = Schemas['ReleaseTask'];

/**
 * What is entered for a task.
 * @public
 */
export type ReleaseTaskInput = Schemas['ReleaseTaskInput'];

/**
 * A change of a task: what is left out stays, `null` clears.
 * @public
 */
export type ReleaseTaskPatch = Schemas['ReleaseTaskPatch'];

/**
 * An entity that releases name and that is no longer in the catalog.
 * @public
 */
export type MissingEntity = Schemas['MissingEntity'];

/**
 * A sitting in which the releases of a period are gone through together.
 * @public
 */
export type Board = Schemas['Board'];

/**
 * What is entered to convene a sitting.
 * @public
 */
export type BoardInput = Schemas['BoardInput'];

/**
 * A sitting with its agenda.
 * @public
 */
export type BoardDetail = Schemas['BoardDetail'];

/**
 * What was tested.
 * @public
 */
export type EvidenceKind = Schemas['EvidenceKind'];

/**
 * A report about an entity in a version, and what it says.
 * @public
 */
export type Evidence = Schemas['Evidence'];

/**
 * Evidence, newest first.
 * @public
 */
export type EvidenceList = Schemas['EvidenceList'];

/**
 * A test as a report tells of it; texts are plain and may hold anything.
 * @public
 */
export type TestCase = Schemas['TestCase'];

/**
 * How a test ended in a run.
 * @public
 */
export type TestRun = Schemas['TestRun'];

/**
 * A test that differs between two runs.
 * @public
 */
export type TestChange = Schemas['TestChange'];

/**
 * What differs between two runs.
 * @public
 */
export type EvidenceComparison = Schemas['EvidenceComparison'];

/**
 * Which evidence is asked for.
 * @public
 */
export type EvidenceQuery = NonNullable<
  operations['listEvidence']['parameters']['query']
>;

/**
 * Which tests of a run are asked for.
 * @public
 */
export type TestCaseQuery = NonNullable<
  operations['listTestCases']['parameters']['query']
>;

/**
 * A page of the tests of a run.
 * @public
 */
export type TestCaseList =
  operations['listTestCases']['responses'][200]['content']['application/json'];
