import { ApprovalDecision, ApprovalPolicy, ReasonStep } from '../api/types';

/**
 * One approval rule, resolved on the catalog for the content of one release.
 * References are full and in lower case; durations are ISO 8601.
 *
 * @public
 */
export type ResolvedRule = Pick<
  ApprovalPolicy,
  | 'name'
  | 'title'
  | 'source'
  | 'stepUp'
  | 'validFor'
  | 'escalateAfter'
  | 'escalateTo'
> & {
  /** The same whenever the same policy asks the same owner. */
  id: string;
  /** The groups and users that are asked. */
  assignees: string[];
  /** The people in them, as the catalog says. */
  approvers: string[];
  /** How many have to approve. */
  needed: number;
  /** Why they are asked, in a sentence. */
  reason: string;
  /** The same as paths through the graph; at most twenty. */
  paths: ReasonStep[][];
  /** Who is asked beside those whom the source names. */
  escalatedTo?: string;
  /** Why the people that the catalog names cannot satisfy the rule, if so. */
  unresolvable?: string;
};

/**
 * One person's yes or no, as it was recorded. Instants are ISO 8601.
 *
 * @public
 */
export type RecordedDecision = Pick<
  ApprovalDecision,
  | 'id'
  | 'ruleId'
  | 'decidedBy'
  | 'onBehalfOf'
  | 'decision'
  | 'comment'
  | 'digest'
  | 'decidedAt'
  | 'withdrawnAt'
> & {
  /** Whether the person confirmed with the title of the release. */
  confirmed: boolean;
  /** The asked groups and users that the person's sign-in said they are. */
  claims: string[];
};

/**
 * That somebody decides in somebody else's place while it is in force.
 *
 * @public
 */
export type ActiveDelegation = {
  from: string;
  to: string;
  /** When it ends, ISO 8601; left out where nobody asks for it. */
  until?: string;
};
