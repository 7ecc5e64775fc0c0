export type {
  ApprovalsApi,
  BulkDecision,
  BulkDecisionResult,
} from './ApprovalsClient';
export type { CatalogRoomApi, EntityRelink } from './CatalogClient';
export type { BoardsApi } from './BoardsClient';
export type { DeploymentsApi } from './DeploymentsClient';
export type { ReleasesClientOptions } from './http';
export type { ReadinessApi } from './ReadinessClient';
export type { TestingApi } from './TestingClient';
export * from './ReleasesClient';
export type { TasksApi } from './TasksClient';
export * from './types';
export * from './violations';
