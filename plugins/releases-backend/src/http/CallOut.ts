import { JsonObject, JsonValue } from '@backstage/types';
import { randomUUID } from 'node:crypto';
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP } from 'node:net';
import {
  guardedLookup,
  isPublicAddress,
  PrivateAddressError,
  Resolver,
} from './publicAddress';
import { webhookHeaders } from './standardWebhooks';

/** Longest answer that is read, in bytes; an outcome and a sentence fit a hundred times. */
const MAX_RESPONSE_BYTES = 64 * 1024;

/** A configured address that is called with signed messages. */
export type CallOutConfig = {
  name: string;
  title: string;
  /** Without credentials, http or https. */
  url: string;
  /** What messages are signed with. */
  key: Buffer;
  timeoutMs: number;
  /** Whether the address may be private, loopback or link-local. */
  allowPrivate: boolean;
};

/** What is sent. */
export type CallOutMessage = {
  /** What it is about, such as `task.run`. */
  type: string;
  data: JsonObject;
  /** The same for the same message however often it is sent, so that the receiver can tell; new when left out. */
  id?: string;
};

/** What came back. */
export type CallOutResponse = {
  status: number;
  /** The body when it is JSON. */
  body?: JsonValue;
};

/** A call-out that got no answer; the message says why in words for people. */
export class CallOutError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CallOutError';
  }
}

/**
 * Sends signed messages to one configured address, as Standard Webhooks says:
 * no redirects, no private addresses unless allowed, a time limit and a short
 * answer.
 */
export class CallOut {
  readonly name: string;
  readonly title: string;
  readonly #config: CallOutConfig;
  readonly #resolve?: Resolver;

  /** @param options - `resolve` replaces the name service, in tests */
  constructor(config: CallOutConfig, options?: { resolve?: Resolver }) {
    this.name = config.name;
    this.title = config.title;
    this.#config = config;
    this.#resolve = options?.resolve;
  }

  /**
   * @param options - `signal` gives up earlier than the configured time limit
   * @throws CallOutError when there is no answer, whatever the reason
   */
  async send(
    message: CallOutMessage,
    options?: { signal?: AbortSignal },
  ): Promise<CallOutResponse> {
    const { type, data, id = `msg_${randomUUID()}` } = message;
    const now = new Date();
    const body = JSON.stringify({ type, timestamp: now.toISOString(), data });
    const timestamp = Math.floor(now.getTime() / 1000);
    const headers = {
      ...webhookHeaders({ id, timestamp, body }, this.#config.key),
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      accept: 'application/json',
      'user-agent': 'slipway',
    };
    const limit = AbortSignal.timeout(this.#config.timeoutMs);
    const signal = options?.signal
      ? AbortSignal.any([limit, options.signal])
      : limit;
    try {
      return await this.#post(body, { headers, signal });
    } catch (error) {
      throw this.#explained(error as Error);
    }
  }

  #post(
    body: string,
    options: { headers: Record<string, string>; signal: AbortSignal },
  ): Promise<CallOutResponse> {
    const { allowPrivate } = this.#config;
    const url = new URL(this.#config.url);
    // Names are judged when they are resolved; an address is never resolved.
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) {
      throw new PrivateAddressError();
    }
    const { Agent, request } = url.protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      const call = request(
        url,
        {
          ...options,
          method: 'POST',
          // An agent of its own: a connection that is kept could lead elsewhere.
          agent: new Agent({ keepAlive: false }),
          lookup: guardedLookup({ allowPrivate, resolve: this.#resolve }),
        },
        response => {
          const status = response.statusCode ?? 0;
          if (status >= 300 && status < 400) {
            call.destroy();
            reject(new CallOutError(`${this.#named()} redirects elsewhere`));
            return;
          }
          const chunks: Buffer[] = [];
          let bytes = 0;
          response.on('data', (chunk: Buffer) => {
            bytes += chunk.length;
            if (bytes > MAX_RESPONSE_BYTES) {
              call.destroy();
              reject(
                new CallOutError(
                  `${this.#named()} answers with more than 64 kB`,
                ),
              );
            }
            chunks.push(chunk);
          });
          response.on('error', reject);
          response.on('end', () =>
            resolve({ status, ...jsonOf(Buffer.concat(chunks)) }),
          );
        },
      );
      call.on('error', reject);
      call.end(body);
    });
  }

  #explained(error: Error): CallOutError {
    if (error instanceof CallOutError) {
      return error;
    }
    if (error instanceof PrivateAddressError) {
      return new CallOutError(
        `${this.#named()} has a private address, which is refused. An administrator can allow it with allowPrivate.`,
        { cause: error },
      );
    }
    const isLate = ['TimeoutError', 'AbortError'].includes(error.name);
    return new CallOutError(
      isLate
        ? `${this.#named()} did not answer in ${
            this.#config.timeoutMs / 1000
          } seconds`
        : // Hosts and ports in the cause are for the operator, not for everybody.
          `${this.#named()} could not be reached`,
      { cause: error },
    );
  }

  #named(): string {
    return `The call-out '${this.name}'`;
  }
}

/** All configured call-outs by name. */
export type CallOuts = ReadonlyMap<string, CallOut>;

export function createCallOuts(configs: CallOutConfig[]): CallOuts {
  return new Map(configs.map(config => [config.name, new CallOut(config)]));
}

function jsonOf(bytes: Buffer): { body?: JsonValue } {
  try {
    return { body: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return {};
  }
}
