import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import NativeSelect from '@material-ui/core/NativeSelect';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ChevronLeftIcon from '@material-ui/icons/ChevronLeft';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import FirstPageIcon from '@material-ui/icons/FirstPage';
import { ReactNode } from 'react';
import { releasesTranslationRef } from '../../translation';
import { PAGE_SIZES, TableQuery } from './useTableQuery';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'flex-end',
      gap: theme.spacing(1),
      padding: theme.spacing(1),
    },
    rows: { marginRight: theme.spacing(2) },
    select: { marginLeft: theme.spacing(1) },
  }),
  { name: 'SlipwayTablePager' },
);

export function TablePager(props: {
  table: TableQuery;
  shown: number;
  totalItems?: number;
  nextCursor?: string;
}) {
  const { table, shown, totalItems, nextCursor } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <nav className={classes.root} aria-label={t('list.page.label')}>
      <Typography variant="body2" component="label" className={classes.rows}>
        {t('list.page.rows')}
        <NativeSelect
          className={classes.select}
          value={table.limit}
          onChange={event => table.setLimit(Number(event.target.value))}
        >
          {PAGE_SIZES.map(size => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </NativeSelect>
      </Typography>
      <Typography variant="body2" role="status">
        <PageRange
          offset={table.offset}
          shown={shown}
          totalItems={totalItems}
        />
      </Typography>
      <PageButton
        label={t('list.page.first')}
        disabled={!table.cursor}
        onClick={table.goToFirst}
      >
        <FirstPageIcon />
      </PageButton>
      <PageButton
        label={t('list.page.previous')}
        disabled={!table.offset}
        onClick={table.goToPrevious}
      >
        <ChevronLeftIcon />
      </PageButton>
      <PageButton
        label={t('list.page.next')}
        disabled={!nextCursor}
        onClick={() => nextCursor && table.goToNext(nextCursor)}
      >
        <ChevronRightIcon />
      </PageButton>
    </nav>
  );
}

function PageRange(props: {
  offset?: number;
  shown: number;
  totalItems?: number;
}) {
  const { offset, shown, totalItems } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  if (offset === undefined || shown === 0) {
    return null;
  }
  const from = (offset + 1).toLocaleString();
  const to = (offset + shown).toLocaleString();
  return (
    <>
      {totalItems === undefined
        ? t('list.page.rangeOpen', { from, to })
        : t('list.page.range', {
            from,
            to,
            total: totalItems.toLocaleString(),
          })}
    </>
  );
}

function PageButton(props: {
  label: string;
  disabled: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  const { label, disabled, onClick, children } = props;
  return (
    <Tooltip title={label}>
      {/* A disabled button sends no events for the tooltip to follow. */}
      <span>
        <IconButton
          size="small"
          aria-label={label}
          disabled={disabled}
          onClick={onClick}
        >
          {children}
        </IconButton>
      </span>
    </Tooltip>
  );
}
