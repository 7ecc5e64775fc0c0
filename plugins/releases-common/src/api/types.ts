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
