import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import type { Evidence } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { ReactNode } from 'react';
import { EntityOrText } from '../../shared/EntityRefList';
import { toDateTime } from '../../shared/windowText';
import { releasesTranslationRef } from '../../translation';
import {
  durationText,
  measureText,
  sizeText,
  visibleText,
  webAddress,
} from '../formats';
import { Counts, OutcomeText } from '../StatusText';
import { useRunWords } from '../useRunWords';
import { DownloadReport } from './DownloadReport';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
    result: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
    },
    facts: {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      '& > dt': { color: theme.palette.text.secondary },
      '& > dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
      // Within a text a colour alone does not tell what a link is.
      '& a': { textDecoration: 'underline' },
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns:
          'max-content minmax(0, 1fr) max-content minmax(0, 1fr)',
      },
    },
    code: { fontFamily: 'monospace' },
    notes: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'SlipwayRunFacts' },
);

/** Where a run comes from, what it shows as a whole, and what in it does not add up. */
export function RunFacts(props: { run: Evidence }) {
  const { run } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const words = useRunWords();
  const address = webAddress(run.ciUrl);
  const findings = words.vulnerabilities(run);
  const duration =
    run.durationMs === undefined ? '' : ` · ${durationText(run.durationMs)}`;

  return (
    <div className={classes.root}>
      <div className={classes.result}>
        <OutcomeText outcome={run.outcome} />
        <Typography variant="body2" component="div">
          <Counts totals={run.totals} />
        </Typography>
        <DownloadReport run={run} />
      </div>
      <Doubts run={run} />
      <Typography
        variant="body2"
        component="dl"
        className={classes.facts}
        aria-label={t('testing.run.facts')}
      >
        <Fact name={t('testing.run.where')}>
          {words.environment(run)}
          {address && (
            <>
              {' · '}
              <Link to={address}>{t('testing.runs.ci')}</Link>
            </>
          )}
        </Fact>
        {run.commit && (
          <Fact name={t('testing.run.commit')}>
            <span className={classes.code}>{run.commit}</span>
          </Fact>
        )}
        {run.startedAt && (
          <Fact name={t('testing.run.started')}>
            {moment(run.startedAt)}
            {duration}
          </Fact>
        )}
        <Fact name={t('testing.run.uploaded')}>
          {t('testing.run.uploadedBy', {
            when: moment(run.uploadedAt),
            person: <EntityOrText entityRef={run.uploadedBy} />,
          })}
          {!run.startedAt && duration}
        </Fact>
        {run.tool && (
          <Fact name={t('testing.run.tool')}>{visibleText(run.tool)}</Fact>
        )}
        <Fact name={t('testing.run.format')}>
          {t('testing.run.formatOf', {
            format: run.format,
            size: sizeText(run.bytes),
          })}
        </Fact>
        {run.labels.length > 0 && (
          <Fact name={t('testing.run.labels')}>
            {run.labels.map(visibleText).join(', ')}
          </Fact>
        )}
        {(run.measures.length > 0 || findings) && (
          <Fact name={t('testing.run.measures')}>
            {[
              ...run.measures.map(
                measure =>
                  `${visibleText(measure.name)}: ${measureText(measure)}`,
              ),
              ...(findings ? [findings] : []),
            ].join(' · ')}
          </Fact>
        )}
        <Fact name={t('testing.run.hash')}>
          <span className={classes.code}>{run.contentHash}</span>
        </Fact>
      </Typography>
    </div>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

/** Totals that disagree and everything else that was recovered from. */
function Doubts(props: { run: Evidence }) {
  const { run } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const claim = useRunWords().claim(run);

  if (!claim && run.notes.length === 0) {
    return null;
  }
  return (
    <Alert severity="warning" role="note" aria-label={t('testing.run.notes')}>
      <ul className={classes.notes}>
        {claim && <li>{claim}</li>}
        {run.notes.map(note => (
          <li key={`${note.code} ${note.line} ${note.message}`}>
            <NoteText note={note} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function NoteText(props: { note: Evidence['notes'][number] }) {
  const { message, count, line, column } = props.note;
  const { t } = useTranslationRef(releasesTranslationRef);
  const text = visibleText(message);
  const said =
    count > 1
      ? t('testing.run.note', {
          message: text,
          total: count.toLocaleString(),
        })
      : text;

  if (line === undefined) {
    return <>{said}</>;
  }
  const place =
    column === undefined
      ? t('testing.run.noteLine', { line: String(line) })
      : t('testing.run.notePlace', {
          line: String(line),
          column: String(column),
        });
  return (
    <>
      {said} – {place}
    </>
  );
}

function moment(instant: string): string {
  return toDateTime(instant).toLocaleString(DateTime.DATETIME_MED);
}
