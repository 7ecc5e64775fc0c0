import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { Release } from '@slipway/backstage-plugin-releases-common';
import { releasesTranslationRef } from '../../translation';
import type { Column } from './columns';
import type { SortField } from './useTableQuery';

const useStyles = makeStyles(
  theme => ({
    outdated: { opacity: 0.6 },
    row: { position: 'relative' },
    // The portal's theme breaks words anywhere, which makes columns of letters.
    head: {
      wordBreak: 'normal',
      whiteSpace: 'nowrap',
      padding: theme.spacing(1.25, 1.5),
    },
    cell: {
      verticalAlign: 'top',
      padding: theme.spacing(1.25, 1.5),
      wordBreak: 'normal',
      overflowWrap: 'break-word',
      lineHeight: 1.4,
    },
    skeletonRow: { height: 80 },
  }),
  { name: 'SlipwayReleaseRows' },
);

export type ReleaseRowsProps = {
  /** Name of the table for screen readers. */
  label: string;
  columns: Column[];
  /** `undefined` while they load; then rows of the same height stand in. */
  releases?: Release[];
  skeletonRows: number;
  /** Whether the rows are those of the page before, shown until the next one is there. */
  outdated?: boolean;
  sorting?: {
    field: SortField;
    descending: boolean;
    sortBy: (field: SortField) => void;
  };
};

/** Releases as rows of a table. */
export function ReleaseRows(props: ReleaseRowsProps) {
  const { label, columns, releases, skeletonRows, outdated } = props;
  const classes = useStyles();

  return (
    <TableContainer>
      <Table
        aria-label={label}
        aria-busy={!releases || outdated}
        className={outdated ? classes.outdated : undefined}
      >
        <Head columns={columns} sorting={props.sorting} />
        <TableBody>
          {releases
            ? releases.map(release => (
                <TableRow key={release.id} hover className={classes.row}>
                  {columns.map(({ id, Cell }) => (
                    <TableCell key={id} className={classes.cell}>
                      <Cell release={release} />
                    </TableCell>
                  ))}
                </TableRow>
              ))
            : Array.from({ length: skeletonRows }, (_, index) => (
                <TableRow key={index} className={classes.skeletonRow}>
                  {columns.map(({ id, width }) => (
                    <TableCell key={id} className={classes.cell}>
                      <Skeleton width={width} />
                      <Skeleton width={width * 0.6} />
                    </TableCell>
                  ))}
                </TableRow>
              ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Head(props: Pick<ReleaseRowsProps, 'columns' | 'sorting'>) {
  const { columns, sorting } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const direction = sorting?.descending ? 'desc' : 'asc';

  return (
    <TableHead>
      <TableRow>
        {columns.map(({ id, heading, sort }) => {
          const sorted = sort !== undefined && sort === sorting?.field;
          return (
            <TableCell
              key={id}
              className={classes.head}
              sortDirection={sorted && direction}
            >
              {sort && sorting ? (
                <TableSortLabel
                  active={sorted}
                  direction={sorted ? direction : 'asc'}
                  onClick={() => sorting.sortBy(sort)}
                >
                  {t(`list.column.${heading}`)}
                </TableSortLabel>
              ) : (
                t(`list.column.${heading}`)
              )}
            </TableCell>
          );
        })}
      </TableRow>
    </TableHead>
  );
}
