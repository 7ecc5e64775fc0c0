import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  Delegation,
  DelegationInput,
  entityRefKind,
  isEntityRef,
  normalizeEntityRef,
  normalizeInstant,
  releaseApprovePermission,
  Violation,
} from '@slipway/backstage-plugin-releases-common';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { CatalogGraphReader } from '../catalog/CatalogGraphReader';
import { OutboxStore } from '../communication/OutboxStore';
import { throwIfAny } from '../http/errors';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { actorOf } from '../planning/actor';
import { DeferralStore } from './DeferralStore';
import { DelegationStore } from './DelegationStore';
import { delegationNotice } from './notices';

const MAX_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

type Caller = { credentials: BackstageCredentials<BackstageUserPrincipal> };

/** Lets people name who decides in their place for a time. */
export class Delegations {
  readonly #knex: Knex;
  readonly #store: DelegationStore;
  readonly #deferrals: DeferralStore;
  readonly #outbox: OutboxStore;
  readonly #access: ReleaseAccess;
  readonly #reader: CatalogGraphReader;
  readonly #onCommitted: () => void;

  constructor(options: {
    knex: Knex;
    store: DelegationStore;
    deferrals: DeferralStore;
    outbox: OutboxStore;
    access: ReleaseAccess;
    reader: CatalogGraphReader;
    onCommitted: () => void;
  }) {
    this.#knex = options.knex;
    this.#store = options.store;
    this.#deferrals = options.deferrals;
    this.#outbox = options.outbox;
    this.#access = options.access;
    this.#reader = options.reader;
    this.#onCommitted = options.onCommitted;
  }

  async list({ credentials }: Caller): Promise<Delegation[]> {
    return this.#store.listOf(actorOf(credentials), new Date().toISOString());
  }

  async delegate(
    input: DelegationInput,
    { credentials }: Caller,
  ): Promise<Delegation> {
    await this.#requireApprover(credentials);
    const from = normalizeEntityRef(actorOf(credentials));
    const at = new Date().toISOString();
    throwIfAny(judge(input, { from, at }));
    const to = normalizeEntityRef(input.to);
    await this.#requirePerson(to);
    const reason = input.reason?.trim();
    const delegation: Delegation = {
      id: randomUUID(),
      from,
      to,
      start: normalizeInstant(input.start)!,
      end: normalizeInstant(input.end)!,
      ...(reason && { reason }),
    };
    await this.#knex.transaction(async trx => {
      await this.#store.insert(trx, delegation, at);
      await this.#outbox.add(
        trx,
        delegationNotice({
          id: delegation.id,
          to,
          title: 'You were asked to approve in somebody’s place',
          description: [
            `From ${delegation.start} to ${delegation.end} you decide on releases in place of ${from}.`,
            ...(reason ? [reason] : []),
          ].join(' '),
        }),
        at,
      );
    });
    this.#onCommitted();
    return delegation;
  }

  /** @throws NotFoundError when the caller has no such delegation that could still end */
  async end(id: string, { credentials }: Caller): Promise<void> {
    const ended = await this.#knex.transaction(async trx => {
      const to = await this.#store.end(trx, id, {
        from: normalizeEntityRef(actorOf(credentials)),
        at: new Date().toISOString(),
      });
      if (to !== undefined) {
        await this.#deferrals.endStandIn(trx, to);
      }
      return to;
    });
    if (ended === undefined) {
      throw new NotFoundError(
        `You have no delegation '${id}' that has not ended yet`,
      );
    }
  }

  async #requireApprover(credentials: BackstageCredentials): Promise<void> {
    const [decision] = await this.#access.ask(credentials, [
      releaseApprovePermission,
    ]);
    if (decision.result === AuthorizeResult.DENY) {
      throw new NotAllowedError(
        'You may not decide on releases, so there is nothing to delegate. Ask an administrator for the permission release.approve.',
      );
    }
  }

  async #requirePerson(to: string): Promise<void> {
    const { missing } = await this.#reader.read([], { also: [to] });
    throwIfAny(
      missing.includes(to)
        ? [
            {
              field: 'to',
              rule: 'inCatalog',
              message: `${to} is not in the catalog. Choose somebody who is.`,
            },
          ]
        : [],
    );
  }
}

function judge(
  input: DelegationInput,
  context: { from: string; at: string },
): Violation[] {
  const violations: Violation[] = [];
  if (!isEntityRef(input.to)) {
    violations.push({
      field: 'to',
      rule: 'entityRef',
      message: `'${input.to}' is not an entity reference. Write for example user:default/jane.`,
    });
  } else if (entityRefKind(normalizeEntityRef(input.to)) !== 'user') {
    violations.push({
      field: 'to',
      rule: 'isUser',
      message: 'Only a person can decide in your place. Choose a user.',
    });
  } else if (normalizeEntityRef(input.to) === context.from) {
    violations.push({
      field: 'to',
      rule: 'somebodyElse',
      message: 'You decide for yourself already. Choose somebody else.',
    });
  }
  const start = normalizeInstant(input.start);
  const end = normalizeInstant(input.end);
  if (!start || !end) {
    violations.push({
      field: start ? 'end' : 'start',
      rule: 'instant',
      message: 'This is not an instant. Send it in ISO 8601 with a zone.',
    });
  } else if (end <= start || end <= context.at) {
    violations.push({
      field: 'end',
      rule: 'afterStart',
      message: 'The delegation would be over already. Choose a later end.',
    });
  } else if (Date.parse(end) - Date.parse(start) > MAX_DAYS * DAY_MS) {
    violations.push({
      field: 'end',
      rule: 'maxPeriod',
      message: `A delegation lasts at most ${MAX_DAYS} days. Choose an earlier end.`,
    });
  }
  return violations;
}
