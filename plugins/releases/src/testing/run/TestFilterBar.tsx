import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useId, useState } from 'react';
import { useDebounced } from '../../shared/useDebounced';
import { releasesTranslationRef } from '../../translation';
import { SHOWN_STATUSES } from '../evidenceWords';
import { FILTER_LENGTHS, NO_FILTERS, TestFilters } from './useRunParams';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    search: { flex: '2 1 180px' },
    field: { flex: '1 1 144px' },
    // The usual grey is too pale on the page's background.
    label: {
      color: theme.palette.text.primary,
      fontSize: theme.typography.body2.fontSize,
    },
    input: { fontSize: theme.typography.body2.fontSize },
  }),
  { name: 'SlipwayTestFilterBar' },
);

/** Narrows the tests of a run; what is chosen lives in the address. */
export function TestFilterBar(props: {
  filters: TestFilters;
  onChange: (patch: Partial<TestFilters>) => void;
}) {
  const { filters, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const statusId = useId();
  const active = Object.values(filters).some(Boolean);

  return (
    <div
      className={classes.root}
      role="search"
      aria-label={t('testing.tests.filters')}
    >
      <TextFilter
        className={classes.search}
        type="search"
        label={t('testing.tests.search')}
        placeholder={t('testing.tests.searchHint')}
        maxLength={FILTER_LENGTHS.test}
        value={filters.test}
        onSettled={test => onChange({ test })}
      />
      <TextField
        id={statusId}
        className={classes.field}
        size="small"
        variant="outlined"
        select
        SelectProps={{ native: true }}
        InputLabelProps={{ shrink: true, className: classes.label }}
        InputProps={{ className: classes.input }}
        label={t('testing.tests.status')}
        value={filters.status ?? ''}
        onChange={event =>
          onChange({
            status: SHOWN_STATUSES.find(one => one === event.target.value),
          })
        }
      >
        <option value="">{t('testing.tests.anyStatus')}</option>
        {SHOWN_STATUSES.map(status => (
          <option key={status} value={status}>
            {t(`testing.status.${status}`)}
          </option>
        ))}
      </TextField>
      {(['suite', 'label', 'owner'] as const).map(name => (
        <TextFilter
          key={name}
          className={classes.field}
          type="text"
          label={t(`testing.tests.${name}`)}
          maxLength={FILTER_LENGTHS[name]}
          value={filters[name]}
          onSettled={value => onChange({ [name]: value })}
        />
      ))}
      {active && (
        <Button
          size="small"
          color="primary"
          onClick={() => onChange({ ...NO_FILTERS, status: undefined })}
        >
          {t('testing.tests.clear')}
        </Button>
      )}
    </div>
  );
}

function TextFilter(props: {
  className: string;
  type: 'search' | 'text';
  label: string;
  placeholder?: string;
  maxLength: number;
  value: string;
  onSettled: (value: string) => void;
}) {
  const { value, onSettled, maxLength, ...field } = props;
  const classes = useStyles();
  const id = useId();
  const [typed, setTyped] = useState(value);
  const settled = useDebounced(typed, 300);

  // The address also changes by the back button and when the filters are cleared.
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (settled.trim() !== value) {
      onSettled(settled.trim());
    }
    // Only what was typed sets the filter; following it both ways would fight the effect above.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);

  return (
    <TextField
      {...field}
      id={id}
      size="small"
      variant="outlined"
      value={typed}
      onChange={event => setTyped(event.target.value)}
      inputProps={{ maxLength }}
      InputLabelProps={{ className: classes.label }}
      InputProps={{ className: classes.input }}
    />
  );
}
