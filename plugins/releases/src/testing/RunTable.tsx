import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityOrText } from '../shared/EntityRefList';
import Button from '@material-ui/core/Button';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Evidence } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { Fragment, ReactNode, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useAgo } from '../shared/useAgo';
import { useWidth } from '../shared/useWidth';
import { toDateTime } from '../shared/windowText';
import { releasesTranslationRef } from '../translation';
import { durationText, measureText, visibleText } from './formats';
import type { RunSeries } from './groupEvidence';
import { RunSource } from './RunSource';
import { Counts, OutcomeText } from './StatusText';
import { useRunWords } from './useRunWords';

const MEASURES_SHOWN = 3;

/** Below this width, in pixels, six columns are too narrow to be read. */
const ALL_COLUMNS_FROM = 640;

const useStyles = makeStyles(
  theme => ({
    secondary: { color: theme.palette.text.secondary },
    run: { minWidth: 150, overflowWrap: 'anywhere' },
    earlier: { marginLeft: theme.spacing(-0.5) },
    nested: { '& > th': { paddingLeft: theme.spacing(4) } },
    number: { whiteSpace: 'nowrap' },
    // The theme breaks words anywhere.
    head: { '& th': { whiteSpace: 'nowrap' } },
    by: { overflowWrap: 'anywhere' },
  }),
  { name: 'SlipwayRunTable' },
);

/** The runs about one version: the latest of each series, those before it on request. */
export function RunTable(props: { label: string; series: RunSeries[] }) {
  const { label, series } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { ref, width } = useWidth(ALL_COLUMNS_FROM);
  const compact = width < ALL_COLUMNS_FROM;

  return (
    <TableContainer ref={ref}>
      <Table size="small" aria-label={label}>
        <TableHead className={classes.head}>
          <TableRow>
            <TableCell>{t('testing.runs.run')}</TableCell>
            <TableCell>{t('testing.runs.outcome')}</TableCell>
            <TableCell>{t('testing.runs.tests')}</TableCell>
            {!compact && (
              <>
                <TableCell>{t('testing.runs.duration')}</TableCell>
                <TableCell>{t('testing.runs.source')}</TableCell>
                <TableCell>{t('testing.runs.uploaded')}</TableCell>
              </>
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {series.map(one => (
            <SeriesRows key={one.key} series={one} compact={compact} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function SeriesRows(props: { series: RunSeries; compact: boolean }) {
  const { series, compact } = props;
  const { latest, earlier } = series;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const words = useRunWords();
  const [open, setOpen] = useState(false);

  return (
    <Fragment>
      <RunRow
        run={latest}
        compact={compact}
        earlier={
          earlier.length > 0 && (
            <Button
              size="small"
              color="primary"
              className={classes.earlier}
              aria-expanded={open}
              aria-label={`${t('testing.runs.earlier', {
                count: earlier.length,
              })}: ${words.name(latest)}`}
              onClick={() => setOpen(!open)}
            >
              {t('testing.runs.earlier', { count: earlier.length })}
            </Button>
          )
        }
      />
      {open &&
        earlier.map(run => (
          <RunRow key={run.id} run={run} compact={compact} nested />
        ))}
    </Fragment>
  );
}

function RunRow(props: {
  run: Evidence;
  /** Whether everything but the outcome stands below the name. */
  compact: boolean;
  earlier?: ReactNode;
  nested?: boolean;
}) {
  const { run, compact, earlier, nested } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const words = useRunWords();
  const ago = useAgo();
  const runAddress = useRunAddress();

  return (
    <TableRow className={nested ? classes.nested : undefined}>
      <TableCell component="th" scope="row" className={classes.run}>
        <Link
          to={runAddress(run.id)}
          aria-label={t('testing.runs.open', {
            run: words.name(run),
            outcome: t(`testing.outcome.${run.outcome}`),
            when: ago(run.uploadedAt),
          })}
        >
          {words.name(run)}
        </Link>
        <Typography
          variant="caption"
          component="div"
          className={classes.secondary}
        >
          {words.environment(run)}
          {compact && (
            <>
              {run.durationMs !== undefined &&
                ` · ${durationText(run.durationMs)}`}
              <RunSource run={run} />
              <Uploaded run={run} />
            </>
          )}
        </Typography>
        {earlier}
      </TableCell>
      <TableCell>
        <OutcomeText outcome={run.outcome} />
      </TableCell>
      <TableCell>
        <RunResult run={run} />
      </TableCell>
      {!compact && (
        <>
          <TableCell className={classes.number}>
            {run.durationMs !== undefined && durationText(run.durationMs)}
          </TableCell>
          <TableCell>
            <RunSource run={run} />
          </TableCell>
          <TableCell className={classes.by}>
            <Uploaded run={run} />
          </TableCell>
        </>
      )}
    </TableRow>
  );
}

/** When a run was uploaded, and by whom. */
function Uploaded(props: { run: Evidence }) {
  const { uploadedAt, uploadedBy } = props.run;
  const classes = useStyles();
  const ago = useAgo();

  return (
    <>
      <time
        dateTime={uploadedAt}
        title={toDateTime(uploadedAt).toLocaleString(DateTime.DATETIME_MED)}
      >
        {ago(uploadedAt)}
      </time>
      <Typography
        variant="caption"
        component="div"
        className={classes.secondary}
      >
        <EntityOrText entityRef={uploadedBy} />
      </Typography>
    </>
  );
}

/** What was counted or measured, and what does not add up. */
function RunResult(props: { run: Evidence }) {
  const { run } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const words = useRunWords();
  const claim = words.claim(run);
  const findings = words.vulnerabilities(run);
  // Caption lines stand below each other, whatever of them is there.
  const lines = [
    ...run.measures
      .slice(0, MEASURES_SHOWN)
      .map(measure => `${visibleText(measure.name)}: ${measureText(measure)}`),
    ...(findings ? [findings] : []),
    ...(claim ? [claim] : []),
    ...(run.notes.length > 0
      ? [t('testing.runs.notes', { count: run.notes.length })]
      : []),
  ];

  return (
    <>
      <Counts totals={run.totals} />
      {lines.map(line => (
        <Typography
          key={line}
          variant="caption"
          component="div"
          className={classes.secondary}
        >
          {line}
        </Typography>
      ))}
    </>
  );
}

/** The address under which the page that one is on shows a run. */
function useRunAddress(): (id: string) => string {
  const { pathname } = useLocation();
  return id => `${pathname}?${new URLSearchParams({ run: id })}`;
}
