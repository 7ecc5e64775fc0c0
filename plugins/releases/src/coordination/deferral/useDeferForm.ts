import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  deferralLimit,
  deferralProblems,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { enteredInstant } from '../../deployment/enteredInstant';
import type { LocalTimeValues } from '../../planning/editor/model/formValues';
import { viewerTimeZone } from '../../planning/editor/model/localTime';
import type { FieldProblem } from '../../planning/editor/model/problems';
import { formProblems } from '../../shared/formProblems';
import { useRelease } from '../../shared/queries';
import { dayTimeAndZone, toDateTime } from '../../shared/windowText';
import { releasesTranslationRef } from '../../translation';
import { useDefer } from '../queries';
import { deferralChoices, QuickChoice, toInstant } from './deferralChoices';

/** Until when and why the viewer puts their decision aside. */
export function useDeferForm(
  target: { releaseId: string; ruleId: string },
  onDone: (until: string) => void,
) {
  const { t } = useTranslationRef(releasesTranslationRef);
  const release = useRelease(target.releaseId);
  const defer = useDefer(target.releaseId);
  // What is offered stays what it is while the viewer chooses.
  const [now] = useState(() => DateTime.now());
  const [choice, setChoice] = useState<QuickChoice | 'pick'>();
  const [picked, setPicked] = useState<LocalTimeValues>({ local: '' });
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);

  const windows = release.data?.windows ?? [];
  const limit = deferralLimit({ windows }, { now: toInstant(now) });
  const choices = deferralChoices({ windows }, now);
  const chosen = choice ?? choices.find(one => !one.unavailable)?.choice;
  const entered = enteredInstant('deferral.until', picked, viewerTimeZone());
  const at = choices.find(one => one.choice === chosen)?.at;
  const until = chosen === 'pick' ? entered.instant : at && toInstant(at);

  const untilProblem = (): FieldProblem | undefined => {
    const because = (message: string): FieldProblem => ({
      field: 'deferral.until',
      rule: 'violation',
      message,
    });
    if (chosen === 'pick' && entered.problem) {
      return entered.problem;
    }
    if (!until || !limit) {
      return because(t('deferrals.missing'));
    }
    const [violation] = deferralProblems(until, {
      now: toInstant(DateTime.now()),
      limit,
    });
    if (!violation) {
      return undefined;
    }
    return because(
      violation.rule === 'future'
        ? t('deferrals.past')
        : t('deferrals.tooLate', {
            latest: dayTimeAndZone(toDateTime(limit.latest)),
          }),
    );
  };
  const refused = formProblems({
    found: [],
    error: defer.error,
    fields: ['until', 'reason'],
  });

  return {
    loaded: release.data !== undefined,
    loadError: release.data ? undefined : release.error ?? undefined,
    reload: () => release.refetch(),
    limit,
    choices,
    choice: chosen,
    choose: setChoice,
    picked,
    pick: setPicked,
    reason,
    setReason,
    problemOf: (field: 'until' | 'reason'): FieldProblem | undefined =>
      (tried && field === 'until' ? untilProblem() : undefined) ??
      refused.of(field),
    problem: refused.general,
    sending: defer.isPending,
    async submit(): Promise<boolean> {
      setTried(true);
      if (!release.data || !until || untilProblem()) {
        return false;
      }
      try {
        await defer.mutateAsync({
          ruleId: target.ruleId,
          until,
          ...(reason.trim() && { reason: reason.trim() }),
        });
        onDone(until);
        return true;
      } catch {
        // The mutation keeps the error for the dialog to show.
        return false;
      }
    },
  };
}

export type DeferForm = ReturnType<typeof useDeferForm>;
