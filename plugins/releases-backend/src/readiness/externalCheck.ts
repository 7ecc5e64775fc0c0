import { JsonObject } from '@backstage/types';
import {
  CheckFinding,
  CheckMode,
  CheckResult,
  ReleaseComponent,
  unknownResult,
} from '@slipway/backstage-plugin-releases-common';
import { ContributedCheck } from '@slipway/backstage-plugin-releases-node';

/** A check that another system answers over a signed call-out. */
export type ExternalCheckSettings = {
  /** Of the check, with the prefix `external.`. */
  name: string;
  title: string;
  mode: CheckMode;
  /** Name of a configured call-out. */
  callOut: string;
};

/** Sends a signed message and reads the answer. */
export type SendCallOut = (
  message: { type: string; data: JsonObject },
  options: { signal: AbortSignal },
) => Promise<{ status: number; body?: unknown }>;

const MAX_TEXT = 500;
const MAX_FINDINGS = 100;

/**
 * Asks another system whether a release may go to an environment.
 *
 * @remarks
 * The answer is `{ "outcome": "passed" | "failed", "summary"?, "url"?,
 * "findings"?: [{ "message", "outcome"? }] }` with a status of 2xx. Anything
 * else is unknown: an answer that cannot be read is not a yes.
 */
export function externalCheck(
  settings: ExternalCheckSettings,
  send: SendCallOut,
): ContributedCheck {
  const { name, title, mode } = settings;
  return {
    name,
    title,
    defaultMode: mode,
    async evaluate({ release, digest, environment, window }, { signal }) {
      const { status, body } = await send(
        {
          type: 'release.readiness.requested',
          data: {
            check: name,
            release: {
              id: release.id,
              title: release.title,
              type: release.type,
              state: release.state,
              owner: release.owner,
              components: release.components.map(componentOf),
            },
            digest,
            environment,
            ...(window && { window }),
          },
        },
        { signal },
      );
      return status >= 200 && status < 300
        ? readAnswer(title, body)
        : unknownResult(`${title} answered with status ${status}`);
    },
  };
}

function componentOf({
  entityRef,
  version,
  commit,
  artifactDigest,
}: ReleaseComponent): JsonObject {
  return {
    entityRef,
    version,
    ...(commit && { commit }),
    ...(artifactDigest && { artifactDigest }),
  };
}

function readAnswer(title: string, body: unknown): CheckResult {
  const { outcome, summary, url, findings } = (
    typeof body === 'object' && body !== null ? body : {}
  ) as Record<string, unknown>;
  if (outcome !== 'passed' && outcome !== 'failed') {
    return unknownResult(`${title} gave an answer that cannot be read`);
  }
  const links =
    typeof url === 'string' && /^https?:\/\//.test(url)
      ? [{ title, url: url.slice(0, 2000) }]
      : undefined;
  const said =
    text(summary) ??
    (outcome === 'passed' ? `${title} says yes.` : `${title} says no.`);
  const read = Array.isArray(findings)
    ? findings.slice(0, MAX_FINDINGS).flatMap(finding => readFinding(finding))
    : [];
  return {
    outcome,
    summary: said,
    findings:
      read.length > 0
        ? read
        : [{ message: said, outcome, ...(links && { links }) }],
    ...(outcome === 'failed' && {
      resolution: {
        action: `Settle it in ${title}.`,
        people: [],
        kind: 'elsewhere',
      },
    }),
  };
}

function readFinding(finding: unknown): CheckFinding[] {
  const { message, outcome } = (
    typeof finding === 'object' && finding !== null ? finding : {}
  ) as Record<string, unknown>;
  const said = text(message);
  return said
    ? [{ message: said, outcome: outcome === 'passed' ? 'passed' : 'failed' }]
    : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim()
    ? value.trim().slice(0, MAX_TEXT)
    : undefined;
}
