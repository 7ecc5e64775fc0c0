import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  HistoryEvent,
  isEntityRef,
} from '@slipway/backstage-plugin-releases-common';
import { releasesTranslationRef } from '../translation';
import {
  changedFieldsOf,
  EVENT_KEYS,
  isKnownEvent,
  serviceOf,
} from './eventWords';

/** What happened and who did it, as a sentence. */
export function EventSentence(props: { event: HistoryEvent }) {
  const { event } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const actor = <Actor actor={event.actor} />;

  if (!isKnownEvent(event.type)) {
    return t('history.event.other', { actor, type: event.type });
  }
  if (event.type === 'release-updated') {
    const fields = changedFieldsOf(event).map(field =>
      t(`history.field.${field}`),
    );
    return fields.length > 0
      ? t('history.event.updated', {
          actor,
          fields: new Intl.ListFormat('en').format(fields),
        })
      : t('history.event.updatedUnknown', { actor });
  }
  return t(`history.event.${EVENT_KEYS[event.type]}`, { actor });
}

function Actor(props: { actor: string }) {
  const { actor } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const service = serviceOf(actor);

  if (service) {
    return <>{t('history.service', { name: service })}</>;
  }
  return isEntityRef(actor) ? (
    <EntityRefLink entityRef={actor} />
  ) : (
    <>{actor}</>
  );
}
