import {
  RecordedDeferral,
  Release,
  ResolvedRule,
} from '@slipway/backstage-plugin-releases-common';
import { Decision } from '../planning/decisions';
import { concernsOf } from './redactRule';
import { StoredDecision } from './types';

/** What is told of something that people did: to the history, and to those who lead the release. */
export type News = {
  events: Decision['events'];
  outcome?: { title: string; description: string };
};

export function decisionNews(
  release: Release,
  rule: ResolvedRule,
  decision: StoredDecision,
): News {
  const { comment, onBehalfOf } = decision;
  const rejected = decision.decision === 'reject';
  return {
    events: [
      {
        type: rejected ? 'approval-rejected' : 'approval-given',
        data: {
          rule: rule.id,
          title: rule.title,
          reason: rule.reason,
          concerns: concernsOf(rule),
          decision: decision.id,
          digest: decision.digest,
          confirmed: decision.confirmed,
          ...(comment && { comment }),
          ...(onBehalfOf && { onBehalfOf }),
          ...(decision.claims.length > 0 && { claims: decision.claims }),
        },
      },
    ],
    ...(rejected && {
      outcome: {
        title: `Rejected: ${release.title}`,
        description: `Under ‘${rule.title}’: ${comment}`,
      },
    }),
  };
}

export function deferralNews(
  rule: ResolvedRule,
  deferral: RecordedDeferral,
): News {
  const { until, reason, digest } = deferral;
  return {
    events: [
      {
        type: 'approval-deferred',
        data: {
          rule: rule.id,
          title: rule.title,
          until,
          digest,
          ...(reason && { comment: reason }),
        },
      },
    ],
  };
}

export function resumptionNews(
  rule: ResolvedRule,
  deferral: RecordedDeferral,
): News {
  return {
    events: [
      {
        type: 'approval-deferral-ended',
        data: { rule: rule.id, title: rule.title, until: deferral.until },
      },
    ],
  };
}

export function withdrawalNews(
  release: Release,
  rule: ResolvedRule,
  decisions: StoredDecision[],
  options: { comment?: string },
): News {
  const { comment } = options;
  return {
    events: [
      {
        type: 'approval-withdrawn',
        data: {
          rule: rule.id,
          title: rule.title,
          decisions: decisions.map(({ id }) => id),
          digest: decisions[0].digest,
          ...(comment && { comment }),
        },
      },
    ],
    outcome: {
      title: `Decision taken back: ${release.title}`,
      description: `Under ‘${rule.title}’${comment ? `: ${comment}` : '.'}`,
    },
  };
}
