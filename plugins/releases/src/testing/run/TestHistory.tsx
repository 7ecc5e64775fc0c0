import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Evidence,
  TestCase,
  TestRun,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { Disclosure } from '../../shared/Disclosure';
import { messageOf } from '../../shared/requestStatus';
import { useAgo } from '../../shared/useAgo';
import { toDateTime } from '../../shared/windowText';
import { releasesTranslationRef } from '../../translation';
import { ErrorText } from '../ErrorText';
import { EvidenceSkeleton } from '../EvidenceSkeleton';
import { shownStatus } from '../evidenceWords';
import { durationText, visibleText } from '../formats';
import { useTestRuns } from '../queries';
import { StatusText } from '../StatusText';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      listStyle: 'none',
      margin: 0,
      padding: theme.spacing(0.5, 0),
    },
    entry: {
      padding: theme.spacing(0.25, 1),
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.divider}`,
    },
    secondary: {
      display: 'block',
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'SlipwayTestHistory' },
);

/** How a test ended in the last runs of the same kind. */
export function TestHistory(props: {
  run: Evidence;
  test: TestCase;
  /** The test's name as it is shown. */
  name: string;
}) {
  const { run, test, name } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data, error } = useTestRuns(run.id, test.key);
  const ago = useAgo();

  if (error && !data) {
    return (
      <ErrorText>
        {t('testing.history.failed', { message: messageOf(error) })}
      </ErrorText>
    );
  }
  if (!data) {
    return <EvidenceSkeleton label={t('testing.history.loading')} rows={1} />;
  }
  return (
    <div>
      <Typography variant="caption" component="h5">
        {t('testing.history.title')}
      </Typography>
      {data.length < 2 ? (
        <Typography variant="body2">{t('testing.history.first')}</Typography>
      ) : (
        <>
          <ol className={classes.list} aria-label={t('testing.history.list')}>
            {data.map(one => (
              <Typography
                key={one.evidenceId}
                variant="caption"
                component="li"
                className={classes.entry}
                title={ago(one.at)}
              >
                <StatusText status={shownStatus(one)} />
                <span className={classes.secondary}>
                  {visibleText(one.version)}
                </span>
              </Typography>
            ))}
          </ol>
          <Disclosure label={t('testing.history.asTable')}>
            <HistoryTable runs={data} name={name} />
          </Disclosure>
        </>
      )}
    </div>
  );
}

function HistoryTable(props: { runs: TestRun[]; name: string }) {
  const { runs, name } = props;
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <TableContainer>
      <Table
        size="small"
        aria-label={t('testing.history.table', { test: name })}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('testing.history.version')}</TableCell>
            <TableCell>{t('testing.history.when')}</TableCell>
            <TableCell>{t('testing.history.status')}</TableCell>
            <TableCell>{t('testing.history.duration')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {runs.map(one => (
            <TableRow key={one.evidenceId}>
              <TableCell component="th" scope="row">
                {visibleText(one.version)}
              </TableCell>
              <TableCell>
                {toDateTime(one.at).toLocaleString(DateTime.DATETIME_MED)}
              </TableCell>
              <TableCell>
                <StatusText status={shownStatus(one)} />
              </TableCell>
              <TableCell>
                {one.durationMs !== undefined && durationText(one.durationMs)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
