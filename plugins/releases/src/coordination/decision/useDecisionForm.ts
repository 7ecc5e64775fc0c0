import {
  ApprovalOverview,
  ApprovalRule,
  approvedContentOf,
  ContentDifference,
  contentDifferences,
  contentOf,
  DecisionInput,
  ReleaseDetail,
  violationsOf,
} from '@slipway/backstage-plugin-releases-common';
import { useRef, useState } from 'react';
import { useDecide } from '../queries';
import { decidableRules, DecisionFor, decidesFor } from './decisionTarget';

export type Decision = DecisionInput['decision'];

export type DecisionFormOptions = {
  release: ReleaseDetail;
  overview: ApprovalOverview;
  viewer: string | undefined;
  /** The rule to decide under, where the viewer came for one in particular. */
  ruleId?: string;
  initialMode?: Decision;
  onDecided: (decision: Decision) => void;
  /** Called when something was typed or sent that must not be lost. */
  onEngaged: () => void;
};

type Field = 'comment' | 'confirmation';

/** What the viewer types, and what they had read when they began. */
export function useDecisionForm(options: DecisionFormOptions) {
  const { release, overview, viewer, onDecided, onEngaged } = options;
  const decide = useDecide(release.id);
  const [mode, setMode] = useState<Decision>(options.initialMode ?? 'approve');
  const [comment, setComment] = useState('');
  const [confirmation, setConfirmation] = useState('');
  const [chosenRule, setChosenRule] = useState(options.ruleId);
  const [chosenPerson, setChosenPerson] = useState<{ for: DecisionFor }>();
  const [missing, setMissing] = useState<Field[]>([]);
  // A decision is on what was read, not on what somebody made of it meanwhile.
  const [read, setRead] = useState({ release, digest: overview.digest });

  const rules = decidableRules(overview, viewer);
  const rule = useLastKnown(
    rules.find(({ id }) => id === chosenRule) ?? rules[0],
  );
  const people = rule ? decidesFor(rule) : [undefined];
  const person = chosenPerson ? chosenPerson.for : people[0];
  const violations = violationsOf(decide.error);

  async function submit() {
    const absent: Field[] = [
      ...(mode === 'reject' && !comment.trim() ? ['comment' as const] : []),
      ...(rule?.stepUp && confirmation.trim() !== release.title
        ? ['confirmation' as const]
        : []),
    ];
    setMissing(absent);
    if (!rule || absent.length > 0) {
      return;
    }
    onEngaged();
    try {
      await decide.mutateAsync({
        ruleId: rule.id,
        decision: mode,
        digest: read.digest,
        ...(comment.trim() && { comment: comment.trim() }),
        ...(rule.stepUp && { confirmation: confirmation.trim() }),
        ...(person && { onBehalfOf: person }),
      });
      onDecided(mode);
    } catch {
      // The mutation keeps the error for the form to show.
    }
  }

  return {
    mode,
    setMode: (next: Decision) => {
      setMissing([]);
      setMode(next);
    },
    comment,
    setComment: (text: string) => {
      onEngaged();
      setComment(text);
    },
    confirmation,
    setConfirmation,
    rule,
    rules,
    chooseRule: setChosenRule,
    people,
    person,
    choosePerson: (next: DecisionFor) => setChosenPerson({ for: next }),
    missing,
    violationOf: (field: Field) =>
      violations.find(violation => violation.field === field)?.message,
    /** What is different from what was read, while that was not acknowledged. */
    changes: changesSince(read, release, overview),
    acknowledge: () => {
      decide.reset();
      setRead({ release, digest: overview.digest });
    },
    error: decide.error ?? undefined,
    hasFieldErrors: violations.some(({ field }) =>
      ['comment', 'confirmation'].includes(field),
    ),
    sending: decide.isPending,
    submit,
  };
}

export type DecisionFormState = ReturnType<typeof useDecisionForm>;

function changesSince(
  read: { release: ReleaseDetail; digest: string },
  release: ReleaseDetail,
  overview: ApprovalOverview,
): ContentDifference[] | undefined {
  return read.digest === overview.digest
    ? undefined
    : contentDifferences(
        approvedContentOf(contentOf(read.release)),
        approvedContentOf(contentOf(release)),
      );
}

// A refusal may come with the news that nobody is asked any more; what was typed stays.
function useLastKnown(rule: ApprovalRule | undefined) {
  const last = useRef(rule);
  if (rule) {
    last.current = rule;
  }
  return last.current;
}
