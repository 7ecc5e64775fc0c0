import { Config, readDurationFromConfig } from '@backstage/config';
import { Duration } from 'luxon';
import { CallOutConfig } from '../http/CallOut';
import { readWebhookSecret } from '../http/standardWebhooks';
import { invalid, readFlag, readNamedList, readText } from './configReading';

const KEY = 'releases.callOuts';
const DEFAULT_TIMEOUT_MS = 10_000;
const LONGEST_TIMEOUT_MS = 60_000;

/**
 * Reads the addresses that are called with signed messages, for automated tasks
 * and external checks.
 *
 * @throws InputError that names the key path and the reason of the first wrong value
 */
export function readCallOuts(config: Config): CallOutConfig[] {
  const callOuts = readNamedList(config, KEY) ?? [];
  return callOuts.map(({ item, path, name, title }) => ({
    name,
    title,
    url: readUrl(item, path),
    key: readKey(item, path),
    timeoutMs: readTimeout(item, path),
    allowPrivate: readFlag(item, path, 'allowPrivate') ?? false,
  }));
}

function readUrl(item: Config, path: string): string {
  const text = readText(item, path, 'url');
  if (text === undefined) {
    throw invalid(`${path}.url`, 'is missing');
  }
  let url: URL | undefined;
  try {
    url = new URL(text);
  } catch {
    url = undefined;
  }
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw invalid(
      `${path}.url`,
      'must be a complete http or https address, such as https://checks.example/slipway',
    );
  }
  if (url.username || url.password) {
    throw invalid(
      `${path}.url`,
      'must not carry a user name or password; the receiver checks the signature',
    );
  }
  return url.toString();
}

function readKey(item: Config, path: string): Buffer {
  const secret = readText(item, path, 'secret');
  if (secret === undefined) {
    throw invalid(`${path}.secret`, 'is missing');
  }
  const key = readWebhookSecret(secret);
  if (!key) {
    throw invalid(
      `${path}.secret`,
      'must be 24 to 64 random bytes in base64, with or without whsec_ before them; `openssl rand -base64 32` makes one',
    );
  }
  return key;
}

function readTimeout(item: Config, path: string): number {
  const key = 'timeout';
  if (!item.has(key)) {
    return DEFAULT_TIMEOUT_MS;
  }
  let ms: number;
  try {
    ms = Duration.fromObject(readDurationFromConfig(item, { key })).toMillis();
  } catch {
    ms = NaN;
  }
  if (!(ms > 0 && ms <= LONGEST_TIMEOUT_MS)) {
    throw invalid(
      `${path}.${key}`,
      `must be a duration of at most ${
        LONGEST_TIMEOUT_MS / 1000
      } seconds, such as { seconds: 10 } or PT10S`,
    );
  }
  return ms;
}
