import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import {
  entityRefKind,
  isEntityRef,
  MissingEntity,
  normalizeEntityRef,
  Violation,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { FieldInput } from '../planning/editor/form/FieldInput';
import { EntityPicker } from '../planning/editor/pickers/EntityPicker';
import { useEntityTitle } from '../planning/editor/pickers/useEntityOptions';
import { FormDialog } from '../shared/FormDialog';
import { formProblems } from '../shared/formProblems';
import { releasesTranslationRef } from '../translation';
import { useRelinkEntity } from './queries';
import { titleOf } from './relinkWords';

const MAX_REASON = 2000;

const FIELDS = ['to', 'reason'] as const;

const OWNER_KINDS = ['group', 'user'];

// Problems are looked for when the form is sent, not field by field.
const NOTHING = () => {};

/** How many releases follow which entity, by their names. */
export type Relinked = { releases: number; from: string; to: string };

/** Lets every release that names a vanished entity name another one. */
export function RelinkDialog(props: {
  entity: MissingEntity;
  onClose: () => void;
  onDone: (relinked: Relinked) => void;
}) {
  const { entity, onClose, onDone } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const { mutateAsync, isPending, error } = useRelinkEntity();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const kind = entityRefKind(entity.entityRef);
  const fromTitle = titleOf(entity);
  const toTitle = useEntityTitle(to);
  const found: Violation[] = isEntityRef(to)
    ? []
    : [
        {
          field: 'to',
          rule: 'required',
          message: t('catalog.form.toMissing'),
        },
      ];
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
      const { releases } = await mutateAsync({
        from: entity.entityRef,
        to: normalizeEntityRef(to),
        ...(reason.trim() && { reason: reason.trim() }),
      });
      onDone({ releases, from: fromTitle, to: toTitle });
      return true;
    } catch {
      // The mutation keeps the error for the dialog to show.
      return false;
    }
  };

  return (
    <FormDialog
      title={t('catalog.form.title', { entity: fromTitle })}
      text={t('catalog.form.text', { kind })}
      submitLabel={t('catalog.form.confirm')}
      submitting={isPending}
      problem={problems.general}
      onSubmit={submit}
      onClose={onClose}
    >
      <EntityPicker
        field="relink.to"
        label={t('catalog.form.to')}
        choice={OWNER_KINDS.includes(kind) ? 'owner' : 'dependency'}
        scope={{ kind }}
        required
        value={to}
        onChange={setTo}
        onDone={NOTHING}
        problem={problems.of('to')}
      />
      <FieldInput
        field="relink.reason"
        label={t('catalog.form.reason')}
        multiline
        value={reason}
        onChange={setReason}
        onDone={NOTHING}
        problem={problems.of('reason')}
        help={t('catalog.form.reasonHelp')}
        inputProps={{ maxLength: MAX_REASON }}
      />
      <Typography variant="body2" aria-live="polite">
        {t('catalog.form.consequence', {
          count: entity.releases,
          from: fromTitle,
          to: isEntityRef(to) ? toTitle : t('catalog.form.toPlaceholder'),
        })}
      </Typography>
    </FormDialog>
  );
}
