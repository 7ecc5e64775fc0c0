import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  HistoryEvent,
  isEntityRef,
} from '@slipway/backstage-plugin-releases-common';
import { EntityOrText } from '../shared/EntityRefList';
import { dayTimeAndZone, toDateTime } from '../shared/windowText';
import { releasesTranslationRef } from '../translation';
import {
  changedFieldsOf,
  EVENT_KEYS,
  isKnownEvent,
  serviceOf,
  subjectsOf,
  textOf,
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
  return t(`history.event.${EVENT_KEYS[event.type]}`, {
    actor,
    subject: <Subjects subjects={subjectsOf(event)} />,
    person: <EntityOrUnknown entityRef={textOf(event, 'decidedBy')} />,
    from: <EntityOrUnknown entityRef={textOf(event, 'from')} />,
    to: <EntityOrUnknown entityRef={textOf(event, 'to')} />,
    until: <Time instant={textOf(event, 'until')} />,
  });
}

/** Rules and tasks by the names that people gave them. */
export function Subjects(props: { subjects: string[] }) {
  const { t } = useTranslationRef(releasesTranslationRef);
  return (
    <>
      {props.subjects.length > 0
        ? props.subjects
            .map(subject => t('history.subject', { subject }))
            .join(', ')
        : t('history.unnamed')}
    </>
  );
}

function EntityOrUnknown(props: { entityRef: string | undefined }) {
  const { t } = useTranslationRef(releasesTranslationRef);
  return props.entityRef ? (
    <EntityOrText entityRef={props.entityRef} />
  ) : (
    <>{t('history.somebody')}</>
  );
}

function Time(props: { instant: string | undefined }) {
  const { instant } = props;
  return instant ? (
    <time dateTime={instant}>{dayTimeAndZone(toDateTime(instant))}</time>
  ) : null;
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
