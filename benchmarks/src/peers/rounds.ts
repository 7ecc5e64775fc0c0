import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GeneratedCatalog } from '../fill/catalog';
import { measureTargets, Target, TargetResult } from '../load/measureTargets';
import { SOURCES } from '../paths';
import { DatabaseAddress } from '../postgres/openDatabase';
import { say } from '../report/say';
import { Server, startServer } from '../server/startServer';
import { fillPeers } from './fillPeers';
import { createTargets, TargetName } from './targets';

/** How a backend is set up, and what is asked of it. */
export type Setup = {
  permissions: boolean;
  catalog: 'real' | 'memory';
  only?: TargetName[];
};

/** What one backend answered. */
export type RunResult = Setup & { targets: Array<TargetResult<TargetName>> };

/** Starts a backend and puts every target under load in turns, so that noise meets all alike. */
export async function runRounds(
  setup: Setup,
  environment: {
    address: DatabaseAddress;
    /** Where the announcements backend is found, if it could be had. */
    announcements?: string;
    organisation: GeneratedCatalog;
    released: string[];
  },
): Promise<RunResult> {
  const { permissions, catalog, only } = setup;
  const { address, organisation, released } = environment;
  const announcements = Boolean(environment.announcements);
  say(
    `Backend with permissions ${
      permissions ? 'on' : 'off'
    }, ${catalog} catalog`,
  );
  const server = await startServer({
    entry: join(SOURCES, 'peers/server/index.ts'),
    address,
    permissions,
    environment: {
      BENCHMARK_CATALOG: catalog,
      ...(environment.announcements && {
        BENCHMARK_ANNOUNCEMENTS: '1',
        NODE_PATH: environment.announcements,
      }),
    },
  });
  try {
    await fillPeers(address, { announcements });
    const all = createTargets({
      catalog: organisation,
      released,
      announcements,
    });
    await untilCatalogFilled(server, all);
    const targets = all.filter(({ name }) => only?.includes(name) ?? true);
    const results = await measureTargets(server, targets, {
      database: address.database,
    });
    return { ...setup, targets: results };
  } finally {
    await server.stop();
  }
}

/** A release can only be planned of what the catalog has processed. */
async function untilCatalogFilled(
  server: Server,
  targets: Target[],
): Promise<void> {
  const target = targets.find(({ name }) => name === 'create-release')!;
  const deadline = Date.now() + 90_000;
  let accepted = 0;
  let answer = '';
  while (accepted < 20) {
    const { path, body } = target.next();
    const response = await fetch(`${server.baseUrl}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${server.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    answer = await response.text();
    accepted = response.ok ? accepted + 1 : 0;
    if (Date.now() > deadline) {
      throw new Error(
        `Releases cannot be planned, see ${server.log}: ${answer}`,
      );
    }
    await sleep(response.ok ? 0 : 500);
  }
}
