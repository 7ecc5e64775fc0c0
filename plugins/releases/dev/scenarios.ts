import { DateTime } from 'luxon';
import type { ReleasesApi } from '@slipway/backstage-plugin-releases-common';
import { demoReleases } from '../src/__testUtils__/demoReleases';
import {
  FakeReleasesApi,
  responseError,
} from '../src/__testUtils__/fakeReleasesApi';

/**
 * What the fake backend does, chosen with `?scenario=` and kept for the tab:
 * `some` (60 releases), `full` (5000), `empty`, `loading`, `failing`,
 * `forbidden`, `catalog-down`, `unreachable`, `denied` (no planning).
 */
export function currentScenario(): string {
  const asked = new URLSearchParams(window.location.search).get('scenario');
  if (asked) {
    window.sessionStorage.setItem('scenario', asked);
  }
  return window.sessionStorage.getItem('scenario') ?? 'some';
}

export function scenarioApi(scenario: string): ReleasesApi {
  switch (scenario) {
    case 'empty':
      return new FakeReleasesApi();
    case 'full':
      return slow(new FakeReleasesApi(demoReleases(5000, DateTime.now())));
    case 'loading':
      return answering(() => new Promise(() => {}));
    case 'failing':
      return answering(async () => {
        throw await responseError(500, 'The database does not answer');
      });
    case 'forbidden':
      return answering(async () => {
        throw await responseError(403, 'Unauthorized');
      });
    case 'catalog-down':
      return answering(async () => {
        throw await responseError(503, 'The catalog did not answer in 5 s');
      });
    case 'unreachable':
      return answering(async () => {
        throw new TypeError('Failed to fetch');
      });
    default:
      return slow(new FakeReleasesApi(demoReleases(60, DateTime.now())));
  }
}

const ROOMS: readonly PropertyKey[] = [
  'readiness',
  'approvals',
  'tasks',
  'deployments',
  'catalog',
] satisfies Array<keyof ReleasesApi>;

/** An API of which every method gives the same answer, but for the policy. */
function answering(answer: () => Promise<never>): ReleasesApi {
  return everyMethod(new FakeReleasesApi(), (target, name) =>
    name === 'getPolicy' ? method(target, name) : answer,
  );
}

/** As far away as a real backend, so that loading states are seen. */
function slow(api: ReleasesApi): ReleasesApi {
  return everyMethod(api, (target, name) => async (...args) => {
    await new Promise(resolve => setTimeout(resolve, 250));
    return method(target, name)(...args);
  });
}

type Method = (...args: unknown[]) => Promise<unknown>;

function method(target: object, name: PropertyKey): Method {
  return (Reflect.get(target, name) as Method).bind(target);
}

/** The API with its methods replaced, also those of its rooms. */
function everyMethod<T extends object>(
  api: T,
  replace: (target: object, name: PropertyKey) => Method,
): T {
  return new Proxy(api, {
    get: (target, name) =>
      ROOMS.includes(name)
        ? everyMethod(Reflect.get(target, name) as object, replace)
        : replace(target, name),
  });
}
