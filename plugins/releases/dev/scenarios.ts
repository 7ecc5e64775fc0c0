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

/** An API of which every method gives the same answer, but for the policy. */
function answering(answer: () => Promise<never>): ReleasesApi {
  const policy = new FakeReleasesApi();
  return new Proxy(policy, {
    get: (target, name: keyof ReleasesApi) =>
      name === 'getPolicy' ? () => target.getPolicy() : answer,
  });
}

/** As far away as a real backend, so that loading states are seen. */
function slow(api: ReleasesApi): ReleasesApi {
  return new Proxy(api, {
    get: (target, name: keyof ReleasesApi) => {
      const method = target[name] as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        await new Promise(resolve => setTimeout(resolve, 250));
        return method.apply(target, args);
      };
    },
  });
}
