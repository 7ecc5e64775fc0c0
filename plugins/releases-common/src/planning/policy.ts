import { ApprovalPolicy, ReleasePolicy } from '../api/types';

const COMPONENT_OWNERS: ApprovalPolicy = {
  name: 'owners',
  title: 'Owners of the components',
  source: 'component-owners',
  when: 'always',
  minimum: 1,
  perOwner: true,
  stepUp: false,
};

const DEPENDENT_OWNERS: ApprovalPolicy = {
  name: 'dependents',
  title: 'Owners of what depends on them',
  source: 'dependent-owners',
  when: 'breaking',
  minimum: 1,
  perOwner: true,
  stepUp: false,
};

const SYSTEM_OWNERS: ApprovalPolicy = {
  name: 'systems',
  title: 'Owners of the systems',
  source: 'system-owners',
  when: 'always',
  minimum: 1,
  perOwner: true,
  stepUp: false,
};

/**
 * The policy of a portal whose configuration names no release types or environments.
 *
 * @remarks
 * ISO/IEC 20000-1:2018 clause 8.5.3 asks for defined types of release,
 * including emergency, their frequency and how each is managed.
 *
 * @public
 */
export const DEFAULT_POLICY: ReleasePolicy = {
  types: [
    {
      name: 'major',
      title: 'Major',
      description:
        'New or incompatible behaviour that users and dependent teams must prepare for.',
      frequency: 'A few times a year',
      notice: 'P10D',
      approvals: [
        COMPONENT_OWNERS,
        SYSTEM_OWNERS,
        { ...DEPENDENT_OWNERS, when: 'always' },
      ],
    },
    {
      name: 'minor',
      title: 'Minor',
      description: 'New behaviour that stays compatible.',
      frequency: 'Every few weeks',
      notice: 'P3D',
      approvals: [COMPONENT_OWNERS, DEPENDENT_OWNERS],
    },
    {
      name: 'patch',
      title: 'Patch',
      description: 'Corrections only.',
      frequency: 'As needed',
      notice: 'P1D',
      approvals: [COMPONENT_OWNERS],
    },
    {
      name: 'standard',
      title: 'Standard',
      description:
        'Routine, low-risk and pre-authorised: done often, the same way every time.',
      frequency: 'Any working day',
      approvals: [],
    },
    {
      name: 'emergency',
      title: 'Emergency',
      description:
        'Restores a service or closes a hole that cannot wait for the usual notice.',
      frequency: 'Rarely; each one is reviewed',
      approvals: [COMPONENT_OWNERS],
    },
  ],
  environments: [
    {
      name: 'staging',
      title: 'Staging',
      description: 'As production, without its users.',
    },
    { name: 'production', title: 'Production', description: 'Live service.' },
  ],
  approvals: { submitterMayApprove: false, oneDecisionForSeveralRules: true },
  readiness: [],
  callOuts: [],
};
