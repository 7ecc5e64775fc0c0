import { Config } from '@backstage/config';
import { ReportLimits } from '@slipway/backstage-plugin-releases-node';
import { invalid } from './configReading';

const KEY = 'releases.evidence.limits';
const MEBIBYTE = 1024 * 1024;

/**
 * What is taken of a report where the configuration says nothing: far more than
 * real reports need, and little enough that a hostile one costs minutes of one
 * processor at most.
 */
export const DEFAULT_LIMITS: ReportLimits = {
  bytes: 2048 * MEBIBYTE,
  cases: 2_000_000,
  depth: 100,
  attributeLength: MEBIBYTE,
  attributes: 1000,
  textLength: 64 * 1024,
};

/**
 * Reads how much of a report is taken.
 *
 * @throws InputError that names the key path and the reason of the first wrong value
 */
export function readEvidenceLimits(config: Config): ReportLimits {
  const section = config.getOptionalConfig(KEY);
  const limits = { ...DEFAULT_LIMITS };
  for (const name of section?.keys() ?? []) {
    if (!Object.hasOwn(limits, name)) {
      throw invalid(
        `${KEY}.${name}`,
        `there is no such limit; there are: ${Object.keys(limits).join(', ')}`,
      );
    }
    const value = section!.getNumber(name);
    if (!Number.isSafeInteger(value) || value < 1) {
      throw invalid(`${KEY}.${name}`, 'must be a whole number of at least 1');
    }
    limits[name as keyof ReportLimits] = value;
  }
  return limits;
}
