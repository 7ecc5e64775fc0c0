import { createExtensionPoint } from '@backstage/backend-plugin-api';
import {
  CatalogGraph,
  CheckMode,
  CheckParameters,
  CheckResult,
  DeploymentWindow,
  Release,
} from '@slipway/backstage-plugin-releases-common';

/**
 * How long a contributed check may take unless it says otherwise, in
 * milliseconds.
 *
 * @public
 */
export const DEFAULT_CHECK_TIMEOUT_MS = 5000;

/**
 * What a contributed check is asked about.
 *
 * @public
 */
export type ContributedCheckContext = {
  release: Release;
  /** SHA-256 of what people approve. */
  digest: string;
  /** Name of a configured environment. */
  environment: string;
  /** The planned interval there, if there is one. */
  window?: DeploymentWindow;
  /** The components and what is around them, as the catalog was read for this verdict. */
  graph: CatalogGraph;
  /** What the configuration sets under `parameters` for this check. */
  parameters: CheckParameters;
};

/**
 * A readiness check of another plugin.
 *
 * @public
 */
export interface ContributedCheck {
  /**
   * Carries the plugin as prefix, such as `tech-insights.documentation`; the
   * rooms of the built-in checks are taken.
   */
  name: string;
  title: string;
  /** What the check means where the configuration says nothing of it. */
  defaultMode: CheckMode;
  /** After this time the check is `unknown`; 5000 milliseconds when left out. */
  timeoutMs?: number;
  /**
   * Judges one release in one environment.
   *
   * @remarks
   * Is called with at most a few releases at a time and may be called often, so
   * it should remember what it learns. When it throws or takes too long, the
   * outcome is `unknown`, which blocks where the check blocks.
   *
   * @param options - `signal` is aborted when the time is over
   */
  evaluate(
    context: ContributedCheckContext,
    options: { signal: AbortSignal },
  ): Promise<CheckResult>;
}

/**
 * Takes readiness checks of other plugins.
 *
 * @public
 */
export interface ReleasesReadinessExtensionPoint {
  /**
   * @throws InputError when the name is taken, or does not carry a prefix of its own
   */
  addCheck(check: ContributedCheck): void;
}

/**
 * Lets modules add checks to the readiness verdict.
 *
 * @public
 */
export const releasesReadinessExtensionPoint =
  createExtensionPoint<ReleasesReadinessExtensionPoint>({
    id: 'releases.readiness',
  });
