import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { validateVeto } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { FieldInput } from '../planning/editor/form/FieldInput';
import { FormDialog } from '../shared/FormDialog';
import { formProblems } from '../shared/formProblems';
import { releasesTranslationRef } from '../translation';
import { useVetoVersion } from './queries';

const MAX_VERSION = 128;

const MAX_REASON = 2000;

const FIELDS = ['version', 'reason'] as const;

// Problems are looked for when the form is sent, not field by field.
const NOTHING = () => {};

/** Forbids a bad version of an entity everywhere. */
export function VetoDialog(props: {
  entityRef: string;
  title: string;
  onClose: () => void;
  onDone: (version: string) => void;
}) {
  const { entityRef, title, onClose, onDone } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const { mutateAsync, isPending, error } = useVetoVersion();
  const [version, setVersion] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const veto = { entityRef, version: version.trim(), reason: reason.trim() };
  const found = validateVeto(veto);
  const problems = formProblems({
    found: tried ? found : [],
    error,
    fields: FIELDS,
  });

  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (found.length > 0) {
      return false;
    }
    try {
      await mutateAsync(veto);
      onDone(veto.version);
      return true;
    } catch {
      // The mutation keeps the error for the dialog to show.
      return false;
    }
  };

  return (
    <FormDialog
      title={t('restrictions.vetoForm.title', { entity: title })}
      text={t('restrictions.vetoForm.text')}
      submitLabel={t('restrictions.vetoForm.confirm')}
      submitting={isPending}
      problem={problems.general}
      onSubmit={submit}
      onClose={onClose}
    >
      <FieldInput
        field="veto.version"
        label={t('restrictions.vetoForm.version')}
        required
        value={version}
        onChange={setVersion}
        onDone={NOTHING}
        problem={problems.of('version')}
        help={t('restrictions.vetoForm.versionHelp')}
        inputProps={{ maxLength: MAX_VERSION }}
      />
      <FieldInput
        field="veto.reason"
        label={t('restrictions.vetoForm.reason')}
        required
        multiline
        value={reason}
        onChange={setReason}
        onDone={NOTHING}
        problem={problems.of('reason')}
        help={t('restrictions.vetoForm.reasonHelp')}
        inputProps={{ maxLength: MAX_REASON }}
      />
    </FormDialog>
  );
}
