import {
  CheckFinding,
  CheckMode,
  CheckOutcome,
  CheckResolution,
} from '../api/types';
import { FactSource, ReadinessFacts } from './facts';

/**
 * What a check says of one release in one environment. `off` is not among the
 * outcomes: whether a check is looked at at all is for the policy to say.
 *
 * @public
 */
export type CheckResult = {
  outcome: Exclude<CheckOutcome, 'off'>;
  /** The answer in one sentence. */
  summary: string;
  /** What was looked at, such as “3 components, 12 dependencies in production”. */
  lookedAt?: string;
  /** Why the outcome is `unknown`. */
  cause?: string;
  findings: CheckFinding[];
  /** What makes the check pass, and who can do it; needed when it failed. */
  resolution?: CheckResolution;
};

/**
 * Values of a check's parameters by name.
 *
 * @public
 */
export type CheckParameters = Record<string, unknown>;

/**
 * A parameter of a check, as the configuration may set it.
 *
 * @public
 */
export type ParameterDefinition<T = unknown> = {
  /** What it changes, in a sentence. */
  description: string;
  /** The values that it takes, in words. */
  values: string;
  default: T;
  /** Says what is wrong with a configured value; nothing when it can be used. */
  problem(value: unknown): string | undefined;
};

/**
 * A readiness check: a pure function over facts, with what the configuration
 * needs to know of it.
 *
 * @public
 */
export type CheckDefinition<P extends CheckParameters = CheckParameters> = {
  /** Room and name, such as `dependencies.available`. */
  name: string;
  title: string;
  /** Facts without which the check is unknown. */
  needs: readonly FactSource[];
  defaultMode: CheckMode;
  /** Default modes of release types that differ. */
  typeModes?: Record<string, CheckMode>;
  /**
   * Default mode in environments before the last of the ladder, for checks that
   * are about those whom the live service serves.
   */
  modeBeforeLast?: CheckMode;
  /** Default mode in environments that take one release at a time, before all others. */
  modeWhereExclusive?: CheckMode;
  parameters: { [K in keyof P]: ParameterDefinition<P[K]> };
  /** Why the check cannot be looked at yet, where its room does not exist. */
  absentBecause?: string;
  evaluate(facts: ReadinessFacts, parameters: P): CheckResult;
};
