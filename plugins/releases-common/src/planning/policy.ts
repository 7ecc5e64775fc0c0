import { ReleasePolicy } from '../api/types';

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
    },
    {
      name: 'minor',
      title: 'Minor',
      description: 'New behaviour that stays compatible.',
      frequency: 'Every few weeks',
      notice: 'P3D',
    },
    {
      name: 'patch',
      title: 'Patch',
      description: 'Corrections only.',
      frequency: 'As needed',
      notice: 'P1D',
    },
    {
      name: 'standard',
      title: 'Standard',
      description:
        'Routine, low-risk and pre-authorised: done often, the same way every time.',
      frequency: 'Any working day',
    },
    {
      name: 'emergency',
      title: 'Emergency',
      description:
        'Restores a service or closes a hole that cannot wait for the usual notice.',
      frequency: 'Rarely; each one is reviewed',
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
};
