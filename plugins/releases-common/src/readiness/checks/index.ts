import { CheckDefinition } from '../checkDefinition';
import { catalogExists } from './catalogExists';
import { catalogLifecycle } from './catalogLifecycle';
import { catalogOwnership } from './catalogOwnership';
import { coordinationApprovals } from './coordinationApprovals';
import { coordinationIncluded } from './coordinationIncluded';
import { coordinationLocks } from './coordinationLocks';
import { coordinationTasks } from './coordinationTasks';
import { coordinationVetoes } from './coordinationVetoes';
import { dependenciesAvailable } from './dependenciesAvailable';
import { dependenciesHealthy } from './dependenciesHealthy';
import { dependenciesOrder } from './dependenciesOrder';
import { deploymentBackout } from './deploymentBackout';
import { notKept } from './notKept';
import { promotionPrevious } from './promotionPrevious';
import { scheduleConflict } from './scheduleConflict';
import { scheduleNotice } from './scheduleNotice';
import { scheduleWindow } from './scheduleWindow';

/**
 * The readiness checks in the order of the documentation.
 *
 * @public
 */
export const CHECKS: readonly CheckDefinition[] = [
  catalogExists,
  catalogLifecycle,
  catalogOwnership,
  dependenciesAvailable,
  dependenciesHealthy,
  dependenciesOrder,
  notKept(
    'dependents.informed',
    'Dependents informed',
    'Announcements are not kept yet',
  ),
  scheduleWindow,
  notKept('schedule.freeze', 'Freezes', 'Freezes are not kept yet'),
  notKept(
    'schedule.maintenance',
    'Maintenance windows',
    'Maintenance windows are not kept yet',
  ),
  scheduleConflict,
  scheduleNotice,
  promotionPrevious,
  notKept(
    'testing.criteria',
    'Acceptance criteria',
    'Acceptance criteria are not kept yet',
  ),
  notKept('testing.fresh', 'Fresh evidence', 'Test evidence is not kept yet'),
  coordinationApprovals,
  coordinationTasks,
  coordinationIncluded,
  coordinationLocks,
  coordinationVetoes,
  notKept(
    'communication.sent',
    'Communication',
    'Announcements are not kept yet',
  ),
  deploymentBackout,
  notKept('deployment.baseline', 'Baseline', 'Baselines are not taken yet'),
  notKept('review.previous', 'Previous review', 'Reviews are not kept yet'),
];
