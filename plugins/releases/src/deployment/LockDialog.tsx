import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  LockInput,
  validateLock,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { FieldInput } from '../planning/editor/form/FieldInput';
import type { LocalTimeValues } from '../planning/editor/model/formValues';
import { viewerTimeZone } from '../planning/editor/model/localTime';
import { LocalTimeField } from '../planning/editor/sections/LocalTimeField';
import { FormDialog } from '../shared/FormDialog';
import { formProblems } from '../shared/formProblems';
import { usePolicy } from '../shared/queries';
import { useEnvironmentTitle } from '../shared/ReleaseTypeLabel';
import { zoneName } from '../shared/windowText';
import { releasesTranslationRef } from '../translation';
import { enteredInstant } from './enteredInstant';
import { useLockEntity } from './queries';

const MAX_REASON = 2000;

const FIELDS = ['environment', 'reason', 'expiresAt'] as const;

// Problems are looked for when the form is sent, not field by field.
const NOTHING = () => {};

/** Forbids deployments of an entity and of everything that belongs to it. */
export function LockDialog(props: {
  entityRef: string;
  title: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const { entityRef, title, onClose, onDone } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();
  const { data: policy } = usePolicy();
  const { mutateAsync, isPending, error } = useLockEntity();
  const [environment, setEnvironment] = useState('');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<LocalTimeValues>({ local: '' });
  const [tried, setTried] = useState(false);
  const zone = viewerTimeZone();
  const { instant, problem: untilProblem } = enteredInstant(
    'lock.expiresAt',
    until,
    zone,
  );
  const lock: LockInput = {
    entityRef,
    ...(environment && { environment }),
    reason: reason.trim(),
    ...(instant && { expiresAt: instant }),
  };
  const found = policy
    ? validateLock(lock, { policy, now: DateTime.now().toUTC().toISO()! })
    : [];
  const problems = formProblems({
    found: tried ? found : [],
    error,
    fields: FIELDS,
  });

  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (untilProblem || found.length > 0) {
      return false;
    }
    try {
      await mutateAsync(lock);
      onDone();
      return true;
    } catch {
      // The mutation keeps the error for the dialog to show.
      return false;
    }
  };

  return (
    <FormDialog
      title={t('restrictions.lockForm.title', { entity: title })}
      text={t('restrictions.lockForm.text', { entity: title })}
      submitLabel={t('restrictions.lockForm.confirm')}
      submitting={isPending}
      problem={problems.general}
      onSubmit={submit}
      onClose={onClose}
    >
      <FieldInput
        field="lock.environment"
        label={t('restrictions.lockForm.environment')}
        select
        value={environment}
        onChange={setEnvironment}
        onDone={NOTHING}
        problem={problems.of('environment')}
      >
        <option value="">{t('restrictions.lockForm.everywhere')}</option>
        {policy?.environments.map(({ name }) => (
          <option key={name} value={name}>
            {environmentTitle(name)}
          </option>
        ))}
      </FieldInput>
      <FieldInput
        field="lock.reason"
        label={t('restrictions.lockForm.reason')}
        required
        multiline
        value={reason}
        onChange={setReason}
        onDone={NOTHING}
        problem={problems.of('reason')}
        help={t('restrictions.lockForm.reasonHelp')}
        inputProps={{ maxLength: MAX_REASON }}
      />
      <LocalTimeField
        field="lock.expiresAt"
        label={t('restrictions.lockForm.until')}
        value={until}
        timeZone={zone}
        onChange={setUntil}
        onDone={NOTHING}
        problem={(tried && untilProblem) || problems.of('expiresAt')}
        help={t('restrictions.lockForm.untilHelp', { zone: zoneName(zone) })}
      />
    </FormDialog>
  );
}
