import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { DateTime } from 'luxon';
import { toDateTime } from '../../shared/windowText';
import { releasesTranslationRef } from '../../translation';
import { durationText, percentText, visibleText } from '../formats';
import { Counts, OutcomeText } from '../StatusText';
import type { TrendPoint } from './trendPoints';

/** Every number of a trend, newest run first. */
export function TrendTable(props: { name: string; points: TrendPoint[] }) {
  const { name, points } = props;
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <TableContainer>
      <Table size="small" aria-label={t('testing.trend.table', { run: name })}>
        <TableHead>
          <TableRow>
            <TableCell>{t('testing.trend.version')}</TableCell>
            <TableCell>{t('testing.trend.when')}</TableCell>
            <TableCell>{t('testing.runs.outcome')}</TableCell>
            <TableCell>{t('testing.trend.rate')}</TableCell>
            <TableCell>{t('testing.trend.tests')}</TableCell>
            <TableCell>{t('testing.trend.duration')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {[...points].reverse().map(({ run, rate }) => (
            <TableRow key={run.id}>
              <TableCell component="th" scope="row">
                {visibleText(run.version)}
              </TableCell>
              <TableCell>
                {toDateTime(run.startedAt ?? run.uploadedAt).toLocaleString(
                  DateTime.DATETIME_MED,
                )}
              </TableCell>
              <TableCell>
                <OutcomeText outcome={run.outcome} />
              </TableCell>
              <TableCell>
                {rate === undefined
                  ? t('testing.trend.none')
                  : percentText(rate)}
              </TableCell>
              <TableCell>
                <Counts totals={run.totals} />
              </TableCell>
              <TableCell>
                {run.durationMs !== undefined && durationText(run.durationMs)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
