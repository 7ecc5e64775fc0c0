import { mockCredentials } from '@backstage/backend-test-utils';
import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ReplicaSetup } from './replicaSetup';

/** What a replica said; without a status when it died before it answered. */
export type Answer = { status?: number; body: any };

/** A backend process that answers. */
export type Replica = {
  call(
    user: string,
    method: string,
    path: string,
    options?: { body?: object; revision?: number },
  ): Promise<Answer>;
  /** Sends what is due in the outbox. */
  dispatch(): Promise<void>;
  /** Sends nothing from now on unless it is told to {@link Replica.dispatch}. */
  rest(): Promise<void>;
  /** Claims messages from now on, and never gets them out. */
  stall(): Promise<void>;
  /** Ends the process at once, in the middle of whatever it does. */
  kill(): Promise<void>;
};

export async function startReplica(setup: ReplicaSetup): Promise<Replica> {
  const child = fork(join(__dirname, 'replica.ts'), {
    execArgv: [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
    ],
    env: { ...process.env, REPLICA_SETUP: JSON.stringify(setup) },
  });
  const port = await portOf(child);
  let isKilled = false;
  const send = (path: string, init: RequestInit) =>
    fetch(`http://127.0.0.1:${port}${path}`, init);
  return {
    async call(user, method, path, { body, revision } = {}) {
      try {
        const response = await send(path, {
          method,
          headers: {
            authorization: mockCredentials.user.header(user),
            'content-type': 'application/json',
            ...(revision !== undefined && { 'if-match': `"${revision}"` }),
          },
          body: method === 'GET' ? undefined : JSON.stringify(body ?? {}),
        });
        return { status: response.status, body: await response.json() };
      } catch (error) {
        if (!isKilled) {
          throw error;
        }
        // Whoever did not hear the whole answer does not know what happened.
        return { body: undefined };
      }
    },
    dispatch: async () => {
      await send('/test/dispatch', { method: 'POST' });
    },
    rest: async () => {
      await send('/test/rest', { method: 'POST' });
    },
    stall: async () => {
      await send('/test/stall', { method: 'POST' });
    },
    async kill() {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit');
        isKilled = true;
        child.kill('SIGKILL');
        await exited;
      }
    },
  };
}

async function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    // The transformer of TypeScript has messages of its own.
    child.on('message', message => {
      if (isAddress(message)) {
        resolve(message.port);
      }
    });
    child.once('exit', code =>
      reject(new Error(`A replica ended with ${code} before it answered`)),
    );
  });
}

function isAddress(message: unknown): message is { port: number } {
  return typeof message === 'object' && message !== null && 'port' in message;
}
