import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  EntityLock,
  VersionVeto,
} from '@slipway/backstage-plugin-releases-common';
import { FormDialog } from '../shared/FormDialog';
import { messageOf } from '../shared/requestStatus';
import { releasesTranslationRef } from '../translation';
import { useLiftLock, useLiftVeto } from './queries';

/** Lifts a lock after saying what that means. */
export function LiftLockDialog(props: {
  lock: EntityLock;
  /** Where and until when it would be in force. */
  what: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const { lock, what, onClose, onDone } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const { mutateAsync, isPending, error } = useLiftLock();

  return (
    <FormDialog
      title={t('restrictions.liftLockTitle')}
      text={t('restrictions.liftLockText', {
        entity: <EntityRefLink entityRef={lock.entityRef} hideIcon />,
        what,
      })}
      submitLabel={t('restrictions.lift')}
      submitting={isPending}
      problem={error ? messageOf(error) : undefined}
      onClose={onClose}
      onSubmit={() => done(() => mutateAsync(lock.id), onDone)}
    />
  );
}

/** Lifts a veto after saying what that means. */
export function LiftVetoDialog(props: {
  veto: VersionVeto;
  entityTitle: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const { veto, entityTitle, onClose, onDone } = props;
  const { version } = veto;
  const { t } = useTranslationRef(releasesTranslationRef);
  const { mutateAsync, isPending, error } = useLiftVeto();

  return (
    <FormDialog
      title={t('restrictions.liftVetoTitle', { version })}
      text={t('restrictions.liftVetoText', { version, entity: entityTitle })}
      submitLabel={t('restrictions.liftVeto')}
      submitting={isPending}
      problem={error ? messageOf(error) : undefined}
      onClose={onClose}
      onSubmit={() => done(() => mutateAsync(veto.id), onDone)}
    />
  );
}

async function done(
  lift: () => Promise<void>,
  onDone: () => void,
): Promise<boolean> {
  try {
    await lift();
    onDone();
    return true;
  } catch {
    // The mutation keeps the error for the dialog to show.
    return false;
  }
}
