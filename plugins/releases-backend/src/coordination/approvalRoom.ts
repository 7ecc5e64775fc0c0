import {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ReleasePolicy } from '@slipway/backstage-plugin-releases-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Knex } from 'knex';
import { CatalogGraphReader } from '../catalog/CatalogGraphReader';
import { HiddenEntities } from '../catalog/HiddenEntities';
import { OutboxStore } from '../communication/OutboxStore';
import { Claims } from '../permissions/Claims';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import { ReleaseStore } from '../planning/ReleaseStore';
import { ReleaseWriter } from '../planning/ReleaseWriter';
import { ApprovalCommands } from './ApprovalCommands';
import { ApprovalQueries } from './ApprovalQueries';
import { ApprovalRounds } from './ApprovalRounds';
import { createApprovalRoutes } from './approvalRoutes';
import { ApprovalStore } from './ApprovalStore';
import { ApprovalSweep } from './ApprovalSweep';
import { CommentStore } from './CommentStore';
import { Conversation } from './Conversation';
import { createDeferralRoutes } from './deferralRoutes';
import { DeferralReminders } from './DeferralReminders';
import { Deferrals } from './Deferrals';
import { DeferralStore } from './DeferralStore';
import { Delegations } from './Delegations';
import { DelegationStore } from './DelegationStore';
import { InboxStore } from './InboxStore';

/** What approvals are built from. */
export type ApprovalRoomOptions = {
  knex: Knex;
  auditor: AuditorService;
  auth: AuthService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  claims: Claims;
  policy: ReleasePolicy;
  access: ReleaseAccess;
  hidden: HiddenEntities;
  store: ApprovalStore;
  rounds: ApprovalRounds;
  reader: CatalogGraphReader;
  releases: ReleaseQueries;
  releaseStore: ReleaseStore;
  writer: ReleaseWriter;
  outbox: OutboxStore;
  onCommitted: () => void;
};

/** What approvals are read with, by other rooms as well. */
export function createApprovalQueries(
  options: Omit<
    ApprovalRoomOptions,
    | 'auditor'
    | 'httpAuth'
    | 'logger'
    | 'reader'
    | 'writer'
    | 'outbox'
    | 'onCommitted'
  >,
): ApprovalQueries {
  return new ApprovalQueries({
    ...options,
    inbox: new InboxStore(options.knex),
    delegations: new DelegationStore(options.knex),
    deferrals: new DeferralStore(options.knex),
  });
}

export function createApprovalRoom(
  options: ApprovalRoomOptions & { queries: ApprovalQueries },
): {
  router: Router;
  commands: ApprovalCommands;
  sweep: ApprovalSweep;
  deferralReminders: DeferralReminders;
} {
  const { knex } = options;
  const stores = {
    approvals: options.store,
    delegations: new DelegationStore(knex),
    deferrals: new DeferralStore(knex),
  };
  const commands = new ApprovalCommands({ ...options, ...stores });
  return {
    commands,
    sweep: new ApprovalSweep({ ...options, releases: options.releaseStore }),
    deferralReminders: new DeferralReminders({ ...options, ...stores }),
    router: PromiseRouter().use(
      createDeferralRoutes({
        ...options,
        deferrals: new Deferrals({ ...options, ...stores }),
      }),
      createApprovalRoutes({
        ...options,
        commands,
        delegations: new Delegations({
          ...options,
          ...stores,
          store: stores.delegations,
        }),
        conversation: new Conversation({
          ...options,
          store: new CommentStore(knex),
        }),
      }),
    ),
  };
}
