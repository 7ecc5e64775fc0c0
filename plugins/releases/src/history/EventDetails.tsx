import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { HistoryEvent } from '@slipway/backstage-plugin-releases-common';
import { DifferenceList } from '../coordination/decision/DifferenceList';
import { Disclosure } from '../shared/Disclosure';
import { EntityOrText, EntityRefList } from '../shared/EntityRefList';
import { releasesTranslationRef } from '../translation';
import { changesOf } from './eventChanges';
import { Subjects } from './EventSentence';
import { onBehalfOf, reasonOf, rulesOf } from './eventWords';

/** A change of many fields shows the others on request. */
const CHANGES_SHOWN = 6;

const useStyles = makeStyles(
  theme => ({ root: { color: theme.palette.text.secondary } }),
  { name: 'SlipwayEventDetails' },
);

/** What an event says beside its sentence: why, for whom, and which rules it changed. */
export function EventDetails(props: { event: HistoryEvent }) {
  const { event } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const reason = reasonOf(event);
  const person = onBehalfOf(event);

  return (
    <Typography variant="body2" component="div" className={classes.root}>
      {reason && <div>{t('history.reason', { reason })}</div>}
      {person && (
        <div>
          {t('history.onBehalfOf', {
            person: <EntityOrText entityRef={person} />,
          })}
        </div>
      )}
      {event.type === 'approval-rules-changed' && <RuleChanges event={event} />}
      {event.type === 'release-updated' && <ContentChanges event={event} />}
      {event.redacted && <div>{t('history.redacted')}</div>}
    </Typography>
  );
}

function ContentChanges(props: { event: HistoryEvent }) {
  const { t } = useTranslationRef(releasesTranslationRef);
  const changes = changesOf(props.event);
  const rest = changes.slice(CHANGES_SHOWN);
  const label = t('history.changes');

  return changes.length > 0 ? (
    <>
      <DifferenceList
        differences={changes.slice(0, CHANGES_SHOWN)}
        label={label}
      />
      {rest.length > 0 && (
        <Disclosure label={t('history.moreChanges', { count: rest.length })}>
          <DifferenceList differences={rest} label={label} />
        </Disclosure>
      )}
    </>
  ) : null;
}

function RuleChanges(props: { event: HistoryEvent }) {
  const { event } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const added = rulesOf(event, 'added').map(({ title }) => title);
  const removed = rulesOf(event, 'removed').map(({ title }) => title);

  return (
    <>
      {added.length > 0 && (
        <div>
          {t('history.rulesAdded', { subject: <Subjects subjects={added} /> })}
        </div>
      )}
      {removed.length > 0 && (
        <div>
          {t('history.rulesRemoved', {
            subject: <Subjects subjects={removed} />,
          })}
        </div>
      )}
      {rulesOf(event, 'changed').map(({ title, joined, left }) => {
        const subject = <Subjects subjects={[title]} />;
        return (
          <div key={title}>
            {joined.length > 0 && (
              <div>
                {t('history.peopleJoined', {
                  subject,
                  people: <EntityRefList entityRefs={joined} />,
                })}
              </div>
            )}
            {left.length > 0 && (
              <div>
                {t('history.peopleLeft', {
                  subject,
                  people: <EntityRefList entityRefs={left} />,
                })}
              </div>
            )}
          </div>
        );
      })}
    </>
  );
}
