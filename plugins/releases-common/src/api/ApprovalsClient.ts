/* eslint-disable new-cap -- openapi-fetch names its methods as HTTP does */
import { ConnectedClient, expectSuccess, unwrap } from './http';
import {
  ApprovalInbox,
  ApprovalInboxQuery,
  ApprovalOverview,
  DecisionInput,
  DecisionOutcome,
  Deferral,
  DeferralInput,
  Delegation,
  DelegationInput,
  ReleaseComment,
} from './types';

/**
 * A decision among several that are made at once.
 *
 * @public
 */
export type BulkDecision = DecisionInput & {
  releaseId: string;
  ruleId: string;
};

/**
 * What became of one of several decisions; `status` is the HTTP status that it
 * would have got by itself.
 *
 * @public
 */
export type BulkDecisionResult = {
  releaseId: string;
  ruleId: string;
  status: number;
  error?: { name: string; message: string };
};

/**
 * Who must say yes, why, and what they said.
 *
 * @public
 */
export interface ApprovalsApi {
  getApprovals(releaseId: string): Promise<ApprovalOverview>;
  decide(
    releaseId: string,
    ruleId: string,
    decision: DecisionInput,
  ): Promise<DecisionOutcome>;
  /** Takes back one's own decision. */
  withdraw(
    releaseId: string,
    ruleId: string,
    comment?: string,
  ): Promise<DecisionOutcome>;
  /** Puts one's own decision aside; again takes the place of the time before. */
  defer(
    releaseId: string,
    ruleId: string,
    input: DeferralInput,
  ): Promise<Deferral>;
  /** Takes a decision that one put aside back up. */
  resume(releaseId: string, ruleId: string): Promise<void>;
  /** At most 50, each judged by itself. */
  decideMany(decisions: BulkDecision[]): Promise<BulkDecisionResult[]>;
  listApprovals(query?: ApprovalInboxQuery): Promise<ApprovalInbox>;
  listComments(releaseId: string): Promise<ReleaseComment[]>;
  addComment(releaseId: string, text: string): Promise<ReleaseComment>;
  listDelegations(): Promise<Delegation[]>;
  delegate(input: DelegationInput): Promise<Delegation>;
  endDelegation(id: string): Promise<void>;
}

export class ApprovalsClient implements ApprovalsApi {
  readonly #client: ConnectedClient;

  constructor(client: ConnectedClient) {
    this.#client = client;
  }

  async getApprovals(releaseId: string) {
    return unwrap(
      await (
        await this.#client()
      ).GET('/releases/{id}/approvals', {
        params: { path: { id: releaseId } },
      }),
    );
  }

  async decide(releaseId: string, ruleId: string, decision: DecisionInput) {
    return unwrap(
      await (
        await this.#client()
      ).POST('/releases/{id}/approvals/{ruleId}/decisions', {
        params: { path: { id: releaseId, ruleId } },
        body: decision,
      }),
    );
  }

  async withdraw(releaseId: string, ruleId: string, comment?: string) {
    return unwrap(
      await (
        await this.#client()
      ).POST('/releases/{id}/approvals/{ruleId}/withdraw', {
        params: { path: { id: releaseId, ruleId } },
        body: comment ? { comment } : {},
      }),
    );
  }

  async defer(releaseId: string, ruleId: string, input: DeferralInput) {
    return unwrap(
      await (
        await this.#client()
      ).PUT('/releases/{id}/approvals/{ruleId}/deferral', {
        params: { path: { id: releaseId, ruleId } },
        body: input,
      }),
    );
  }

  async resume(releaseId: string, ruleId: string) {
    await expectSuccess(
      await (
        await this.#client()
      ).DELETE('/releases/{id}/approvals/{ruleId}/deferral', {
        params: { path: { id: releaseId, ruleId } },
      }),
    );
  }

  async decideMany(decisions: BulkDecision[]): Promise<BulkDecisionResult[]> {
    const { items } = await unwrap(
      await (
        await this.#client()
      ).POST('/approvals/decisions', { body: { items: decisions } }),
    );
    return items;
  }

  async listApprovals(query?: ApprovalInboxQuery) {
    return unwrap(
      await (await this.#client()).GET('/approvals', { params: { query } }),
    );
  }

  async listComments(releaseId: string) {
    const { items } = await unwrap(
      await (
        await this.#client()
      ).GET('/releases/{id}/comments', { params: { path: { id: releaseId } } }),
    );
    return items;
  }

  async addComment(releaseId: string, text: string) {
    return unwrap(
      await (
        await this.#client()
      ).POST('/releases/{id}/comments', {
        params: { path: { id: releaseId } },
        body: { text },
      }),
    );
  }

  async listDelegations() {
    const { items } = await unwrap(
      await (await this.#client()).GET('/delegations'),
    );
    return items;
  }

  async delegate(input: DelegationInput) {
    return unwrap(
      await (await this.#client()).POST('/delegations', { body: input }),
    );
  }

  async endDelegation(id: string) {
    await expectSuccess(
      await (
        await this.#client()
      ).DELETE('/delegations/{delegationId}', {
        params: { path: { delegationId: id } },
      }),
    );
  }
}
