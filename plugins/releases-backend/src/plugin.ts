import {
  coreServices,
  createBackendPlugin,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  ReleaseImporter,
  releasesEvidenceExtensionPoint,
  releasesImportExtensionPoint,
  releasesReadinessExtensionPoint,
} from '@slipway/backstage-plugin-releases-node';
import { readCallOuts } from './config/readCallOuts';
import { readPolicy } from './config/readPolicy';
import { createCallOuts } from './http/CallOut';
import { AddedChecks } from './readiness/AddedChecks';
import { createRooms } from './rooms';
import { AddedEvidence } from './testing/AddedEvidence';

const DEFAULT_RECONCILE_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 3 },
  scope: 'global',
};

const TASK_REMINDER_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 20 },
  scope: 'global',
};

// What people read is always judged as of now; a run only writes down what time
// has changed and tells it. A minute late is soon enough for that, and a run
// that finds nothing due is three look-ups in an index.
const APPROVAL_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 10 },
  scope: 'global',
};

// What an upload leaves behind whose backend died is seen by nobody.
const EVIDENCE_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 24 },
  timeout: { hours: 1 },
  initialDelay: { minutes: 5 },
  scope: 'global',
};

const OUTBOX_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { seconds: 10 },
  timeout: { minutes: 1 },
  initialDelay: { seconds: 5 },
  // Every replica helps; claiming keeps them from sending the same message.
  scope: 'local',
};

/**
 * Keeps release records and judges them against the software catalog.
 *
 * @public
 */
export const releasesPlugin = createBackendPlugin({
  pluginId: 'releases',
  register(env) {
    const importers: ReleaseImporter[] = [];
    env.registerExtensionPoint(releasesImportExtensionPoint, {
      addImporter(importer) {
        importers.push(importer);
      },
    });

    const addedChecks = new AddedChecks();
    env.registerExtensionPoint(releasesReadinessExtensionPoint, addedChecks);

    const addedEvidence = new AddedEvidence();
    env.registerExtensionPoint(releasesEvidenceExtensionPoint, addedEvidence);

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { config, httpRouter, lifecycle, logger, scheduler } = services;
        const callOuts = createCallOuts(readCallOuts(config));
        const { policy, checks } = addedChecks.configure(
          config,
          readPolicy(config),
          callOuts,
        );
        const reconcileSchedule = readReconcileSchedule(config);

        const rooms = await createRooms({
          ...services,
          policy,
          callOuts,
          checks,
          evidence: addedEvidence.configure(config),
        });
        httpRouter.use(rooms.router);

        const shutdown = new AbortController();
        lifecycle.addShutdownHook(() => shutdown.abort());
        lifecycle.addStartupHook(async () => {
          await scheduler.scheduleTask({
            ...reconcileSchedule,
            id: 'releases-catalog-reconcile',
            fn: async signal => rooms.reconciler.run(signal),
          });
          await scheduler.scheduleTask({
            ...APPROVAL_SCHEDULE,
            id: 'releases-approvals',
            fn: async signal => {
              await rooms.deferralReminders.run({ signal });
              await rooms.approvalSweep.run({ signal });
            },
          });
          await scheduler.scheduleTask({
            ...OUTBOX_SCHEDULE,
            id: 'releases-outbox',
            fn: async () => rooms.outbox.dispatch(),
          });
          await scheduler.scheduleTask({
            ...TASK_REMINDER_SCHEDULE,
            id: 'releases-task-reminders',
            fn: async signal => rooms.taskReminders.run(signal),
          });
          await scheduler.scheduleTask({
            ...EVIDENCE_SCHEDULE,
            id: 'releases-evidence',
            fn: async signal => rooms.evidenceSweep.run(signal),
          });
          for (const importer of importers) {
            rooms.imports
              .run(importer, shutdown.signal)
              .catch(error =>
                logger.error(
                  `Importer '${importer.getImporterName()}' stopped`,
                  error,
                ),
              );
          }
        });
      },
    });
  },
});

function readReconcileSchedule(
  config: Config,
): SchedulerServiceTaskScheduleDefinition {
  const key = 'releases.catalog.reconcile.schedule';
  return config.has(key)
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
        config.getConfig(key),
      )
    : DEFAULT_RECONCILE_SCHEDULE;
}
