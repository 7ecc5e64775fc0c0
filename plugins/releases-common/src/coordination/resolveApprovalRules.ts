import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { ApprovalPolicy, ReasonStep, ReleasePolicy } from '../api/types';
import { CatalogGraph, usersOf } from '../catalog/graph';
import { ReleaseContent } from '../planning/normalizeRelease';
import { ResolvedRule } from './approvalTypes';
import {
  Ask,
  askDependents,
  Asked,
  askOwners,
  askSystems,
  nameOf,
} from './reasons';

const MAX_PATHS = 20;

/** Reasons that a sentence spells out. */
const MAX_REASONS = 2;

/**
 * What approval rules are resolved on.
 *
 * @public
 */
export type ApprovalRuleContext = {
  content: ReleaseContent;
  policy: ReleasePolicy;
  graph: CatalogGraph;
  /** Identifiers of the rules for which the others are asked already, too. */
  escalated?: readonly string[];
  /** Who submitted the release, or would. */
  submittedBy?: string;
  /** Who changed its content since. */
  editors?: readonly string[];
};

/**
 * Finds out who has to say yes to a release, and why.
 *
 * @remarks
 * Where nobody can be asked there is a rule all the same, which says so and
 * cannot be satisfied: an owner who is missing is not an owner who agrees. The
 * same holds for every rule while the graph is incomplete.
 *
 * @returns rules in the order of the policy; none when the type asks for none
 * @public
 */
export function resolveApprovalRules(
  context: ApprovalRuleContext,
): ResolvedRule[] {
  const { content, policy } = context;
  const type = policy.types.find(({ name }) => name === content.type);
  return (type?.approvals ?? [])
    .filter(
      ({ when }) =>
        when === 'always' ||
        content.components.some(({ breaking }) => breaking),
    )
    .flatMap(approval => resolve(approval, context));
}

/**
 * The entities that have to be read to resolve the rules of a release, beside
 * what is around its components.
 *
 * @public
 */
export function approvalRefs(
  content: ReleaseContent,
  policy: ReleasePolicy,
): string[] {
  const type = policy.types.find(({ name }) => name === content.type);
  return [
    ...new Set(
      (type?.approvals ?? []).flatMap(({ source, escalateTo }) => [
        ...(isEntity(source) ? [source] : []),
        ...(source === 'release-manager' && content.releaseManager
          ? [content.releaseManager]
          : []),
        ...(escalateTo ? [escalateTo] : []),
      ]),
    ),
  ];
}

function resolve(
  approval: ApprovalPolicy,
  context: ApprovalRuleContext,
): ResolvedRule[] {
  const { name } = approval;
  const { graph } = context;
  if (graph.incomplete) {
    const unresolvable = `${graph.incomplete}, so it is not known who has to be asked`;
    return [
      {
        ...common(approval),
        id: name,
        assignees: [],
        approvers: [],
        needed: approval.minimum,
        reason: `${unresolvable}.`,
        paths: [],
        unresolvable,
      },
    ];
  }
  const { asks, gaps } = askedBy(approval, context);
  const groups: Array<{ id: string; asks: Ask[] }> = [];
  if (approval.perOwner) {
    for (const [owner, ofOwner] of byOwner(asks)) {
      groups.push({ id: ruleId(name, owner), asks: ofOwner });
    }
  } else if (asks.length > 0) {
    groups.push({ id: name, asks });
  }
  const rules = groups.map(group => ruleFor(approval, group, context));
  if (gaps.length > 0) {
    rules.push(
      ruleFor(
        approval,
        {
          id: ruleId(name, ''),
          asks: [],
          gapPaths: gaps
            .map(({ path }) => path)
            .filter(path => path.length > 0),
          gap: sentence(gaps.map(({ because }) => because)),
        },
        context,
      ),
    );
  }
  return rules;
}

function askedBy(
  { source, when }: ApprovalPolicy,
  { content, graph }: ApprovalRuleContext,
): Asked {
  const concerned = content.components.filter(
    ({ breaking }) => when === 'always' || breaking,
  );
  const named = (relation: string, to: string, because: string): Asked => ({
    asks: [
      { owner: to, path: [{ from: content.owner, relation, to }], because },
    ],
    gaps: [],
  });
  switch (source) {
    case 'component-owners':
      return askOwners(concerned, graph);
    case 'dependent-owners':
      return askDependents(
        concerned,
        graph,
        new Set(content.components.map(({ entityRef }) => entityRef)),
      );
    case 'system-owners':
      return askSystems(concerned, graph);
    case 'release-manager':
      return content.releaseManager
        ? named(
            'releaseManager',
            content.releaseManager,
            `${nameOf(content.releaseManager)} leads this release`,
          )
        : {
            asks: [],
            gaps: [
              {
                entityRef: content.owner,
                path: [],
                because: 'Nobody is named as release manager',
              },
            ],
          };
    default:
      return named(
        'policy',
        source,
        `Releases of type ${content.type} are approved by ${nameOf(source)}`,
      );
  }
}

function ruleFor(
  approval: ApprovalPolicy,
  group: { id: string; asks: Ask[]; gap?: string; gapPaths?: ReasonStep[][] },
  context: ApprovalRuleContext,
): ResolvedRule {
  const { graph, content } = context;
  const { escalateTo } = approval;
  const owners = [...byOwner(group.asks).keys()];
  const named = peopleBehind(owners, graph);
  const eligible = named.filter(user => mayApprove(user, context));
  const needed = neededOf(approval, eligible.length);
  const authors = authorsOf(context);
  const gap =
    group.gap ?? whyTooFew(owners, { named, eligible, needed, authors });
  const reason = group.gap ?? reasonOf(approval, group.asks);
  const paths = group.gapPaths ?? group.asks.map(({ path }) => path);
  const escalates =
    escalateTo && (gap || context.escalated?.includes(group.id))
      ? escalateTo
      : undefined;
  if (!escalates) {
    return withDefined({
      ...common(approval),
      id: group.id,
      assignees: owners,
      approvers: named,
      needed,
      reason: withWayOut(reason, gap),
      paths: paths.slice(0, MAX_PATHS),
      unresolvable: gap,
    });
  }
  const assignees = [...new Set([...owners, escalates])];
  const approvers = peopleBehind(assignees, graph);
  const all = approvers.filter(user => mayApprove(user, context));
  const neededOfAll =
    eligible.length > 0 ? needed : neededOf(approval, all.length);
  const escalation: ReasonStep = {
    from: owners[0] ?? content.owner,
    relation: 'policy',
    to: escalates,
  };
  const stillGap = whyTooFew(assignees, {
    named: approvers,
    eligible: all,
    needed: neededOfAll,
    authors,
  });
  return withDefined({
    ...common(approval),
    id: group.id,
    assignees,
    approvers,
    needed: neededOfAll,
    reason: `${withWayOut(reason, gap).replace(/\.$/, '')}. ${nameOf(
      escalates,
    )} is asked ${gap ? 'instead' : 'too, because nobody decided in time'}.`,
    paths: [...paths.slice(0, MAX_PATHS - 1), [escalation]],
    escalatedTo: escalates,
    unresolvable: stillGap,
  });
}

function common(approval: ApprovalPolicy) {
  const { name, title, source, stepUp, validFor, escalateAfter, escalateTo } =
    approval;
  return withDefined({
    name,
    title,
    source,
    stepUp,
    validFor,
    escalateAfter,
    escalateTo,
  });
}

function whyTooFew(
  owners: string[],
  people: {
    named: string[];
    eligible: string[];
    needed: number;
    /** Who may not approve it, in words. */
    authors: string;
  },
): string | undefined {
  const { named, eligible, needed } = people;
  const who = owners.map(nameOf).join(', ');
  if (named.length === 0) {
    return owners.length === 1 && owners[0].startsWith('user:')
      ? `${who} is not in the catalog`
      : `${who} has no members in the catalog`;
  }
  if (eligible.length === 0) {
    return `nobody but ${people.authors} belongs to ${who}`;
  }
  return eligible.length < needed
    ? `${needed} approvals are needed, but ${eligible.length} ${
        eligible.length === 1 ? 'person' : 'people'
      } of ${who} can give one`
    : undefined;
}

function neededOf(approval: ApprovalPolicy, eligible: number): number {
  return approval.percentage === undefined
    ? approval.minimum
    : Math.max(1, Math.ceil((approval.percentage * eligible) / 100));
}

function mayApprove(user: string, context: ApprovalRuleContext): boolean {
  const { submittedBy, editors = [], policy } = context;
  return (
    policy.approvals.submitterMayApprove ||
    (user !== submittedBy && !editors.includes(user))
  );
}

function authorsOf({ editors = [] }: ApprovalRuleContext): string {
  return editors.length > 0
    ? 'those who submitted or changed it'
    : 'the submitter';
}

function peopleBehind(owners: string[], graph: CatalogGraph): string[] {
  return [...new Set(owners.flatMap(owner => usersOf(graph, owner)))];
}

function byOwner(asks: Ask[]): Map<string, Ask[]> {
  const owners = new Map<string, Ask[]>();
  for (const ask of asks) {
    owners.set(ask.owner, [...(owners.get(ask.owner) ?? []), ask]);
  }
  return owners;
}

function reasonOf(approval: ApprovalPolicy, asks: Ask[]): string {
  const text = sentence(asks.map(({ because }) => because));
  return approval.when === 'breaking'
    ? `${text}; this change is marked breaking`
    : text;
}

function withWayOut(reason: string, gap: string | undefined): string {
  return gap && gap !== reason ? `${reason}, but ${gap}.` : `${reason}.`;
}

function sentence(reasons: string[]): string {
  const distinct = [...new Set(reasons)];
  const more = distinct.length - MAX_REASONS;
  return [
    ...distinct.slice(0, MAX_REASONS),
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join('; ');
}

function ruleId(name: string, owner: string): string {
  const hash = bytesToHex(sha256(utf8ToBytes(owner)));
  return `${name}-${hash.slice(0, 12)}`;
}

function isEntity(source: string): boolean {
  return source.includes(':');
}

function withDefined<T extends object>(object: T): T {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as T;
}
