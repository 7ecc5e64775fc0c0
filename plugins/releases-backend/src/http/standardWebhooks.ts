import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';
const MIN_KEY_BYTES = 24;
const MAX_KEY_BYTES = 64;

/**
 * Reads a secret as Standard Webhooks writes it: base64, usually behind `whsec_`.
 *
 * @returns undefined when it is no base64 of 24 to 64 bytes
 */
export function readWebhookSecret(secret: string): Buffer | undefined {
  const text = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) {
    return undefined;
  }
  const key = Buffer.from(text, 'base64');
  return key.length >= MIN_KEY_BYTES && key.length <= MAX_KEY_BYTES
    ? key
    : undefined;
}

/**
 * The headers by which the receiver of a message knows that it is genuine
 * (Standard Webhooks 1.0, symmetric scheme).
 *
 * @param message - `timestamp` in seconds since 1970
 */
export function webhookHeaders(
  message: { id: string; timestamp: number; body: string },
  key: Buffer,
): Record<string, string> {
  const { id, timestamp, body } = message;
  const signature = createHmac('sha256', key)
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
  };
}
