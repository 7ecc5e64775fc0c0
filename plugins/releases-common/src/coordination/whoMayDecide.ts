import { ActiveDelegation, ResolvedRule } from './approvalTypes';
import { ApprovalSettings } from './evaluateApprovals';

/**
 * What somebody may do under a rule.
 *
 * @public
 */
export type DecisionRight = {
  /** Whether they decide for themselves. */
  self: boolean;
  /** The asked groups and users that they are by what their sign-in claims. */
  claims: string[];
  /** In whose place they may decide; only where they may not for themselves. */
  onBehalfOf: string[];
  /** Why they may not although they are asked. */
  refusal?: string;
};

/**
 * Judges whether a user may decide under a rule: as one of the approvers, by a
 * claim of their sign-in, or in place of an approver who delegated to them.
 *
 * @remarks
 * A delegation passes on what somebody is asked by the catalog, never what was
 * delegated to them. It does not let anybody approve what they submitted or changed since.
 *
 * @param options - `claims` are the user's ownership references; `delegations`
 * those to the user that are in force; `editors` changed the content since it
 * was submitted
 * @public
 */
export function whoMayDecide(options: {
  rule: Pick<ResolvedRule, 'approvers' | 'assignees'>;
  user: string;
  claims: readonly string[];
  delegations: readonly ActiveDelegation[];
  settings: ApprovalSettings;
  submittedBy?: string;
  editors?: readonly string[];
}): DecisionRight {
  const { rule, user, delegations, settings, submittedBy } = options;
  const { editors = [] } = options;
  const isAuthor = (person: string) =>
    person === submittedBy || editors.includes(person);
  const claims = rule.assignees.filter(
    assignee => assignee === user || options.claims.includes(assignee),
  );
  const asked = rule.approvers.includes(user) || claims.length > 0;
  const own = isAuthor(user);
  if (asked && (!own || settings.submitterMayApprove)) {
    return { self: true, claims, onBehalfOf: [] };
  }
  const delegators = [
    ...new Set(
      delegations
        .filter(({ from, to }) => to === user && rule.approvers.includes(from))
        .map(({ from }) => from)
        .filter(from => from !== user),
    ),
  ];
  if (own) {
    return {
      self: false,
      claims,
      onBehalfOf: [],
      ...((asked || delegators.length > 0) && {
        refusal: `You ${
          user === submittedBy
            ? 'submitted this release'
            : 'changed this release after it was submitted'
        }, so somebody else has to decide on it.`,
      }),
    };
  }
  const allowed = delegators.filter(
    from => !isAuthor(from) || settings.submitterMayApprove,
  );
  return {
    self: false,
    claims,
    onBehalfOf: allowed,
    ...(allowed.length === 0 &&
      delegators.length > 0 && {
        refusal: `Whom you stand in for ${
          delegators.includes(submittedBy ?? '')
            ? 'submitted this release'
            : 'changed this release after it was submitted'
        }, so somebody else has to decide on it.`,
      }),
  };
}
