import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Checkbox from '@material-ui/core/Checkbox';
import TextField from '@material-ui/core/TextField';
import Popper, { PopperProps } from '@material-ui/core/Popper';
import { makeStyles } from '@material-ui/core/styles';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { ReactNode, useState } from 'react';
import { releasesTranslationRef } from '../../translation';
import { useCatalogSearch } from '../useCatalogSearch';

const useStyles = makeStyles(
  theme => ({
    root: { flex: '1 1 122px', maxWidth: 200 },
    checkbox: { padding: 0, marginRight: theme.spacing(1) },
    // Smaller than usual, so that all filters fit into one row.
    label: {
      fontSize: theme.typography.body2.fontSize,
      // The usual grey is too pale on the page's background.
      color: theme.palette.text.primary,
    },
  }),
  { name: 'SlipwayFilterPicker' },
);

const usePopperStyles = makeStyles(
  theme => ({
    root: {
      width: 'max-content',
      minWidth: 180,
      maxWidth: 360,
      zIndex: theme.zIndex.modal,
    },
  }),
  { name: 'SlipwayFilterPopper' },
);

export type FilterOption = { value: string; label: string };

type FilterPickerProps = {
  label: string;
  value: string[];
  onChange: (value: string[]) => void;
};

/** Takes any of a few known values, such as the states of a release. */
export function ChoiceFilterPicker(
  props: FilterPickerProps & { options: FilterOption[] },
) {
  return <FilterPicker {...props} />;
}

/** Takes any catalog entities of some kinds, found by what is typed. */
export function EntityFilterPicker(
  props: FilterPickerProps & { kinds: readonly string[] },
) {
  const { kinds, ...rest } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const { data, isFetching, isError } = useCatalogSearch(kinds, text, {
    enabled: open,
  });

  return (
    <FilterPicker
      {...rest}
      options={data ?? []}
      search={{ text, setText, setOpen, loading: isFetching }}
      nothing={t(isError ? 'shared.picker.failed' : 'shared.picker.none')}
    />
  );
}

/**
 * The values that are taken stand as chips below the filters and not in the
 * field, so that the row of filters keeps its height.
 */
function FilterPicker(
  props: FilterPickerProps & {
    options: FilterOption[];
    nothing?: ReactNode;
    search?: {
      text: string;
      setText: (text: string) => void;
      setOpen: (open: boolean) => void;
      loading: boolean;
    };
  },
) {
  const { label, value, onChange, options, search, nothing } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const taken = value.map(
    ref =>
      options.find(option => option.value === ref) ?? {
        value: ref,
        label: ref,
      },
  );

  return (
    <Autocomplete<FilterOption, true>
      multiple
      size="small"
      disableCloseOnSelect
      className={classes.root}
      PopperComponent={FilterPopper}
      options={options}
      value={taken}
      onChange={(_event, chosen) =>
        onChange(chosen.map(option => option.value))
      }
      getOptionLabel={option => option.label}
      getOptionSelected={(option, chosen) => option.value === chosen.value}
      renderTags={() => null}
      noOptionsText={nothing}
      loadingText={t('shared.picker.loading')}
      {...(search && {
        loading: search.loading,
        filterOptions: found => found,
        onOpen: () => search.setOpen(true),
        onClose: () => search.setOpen(false),
        inputValue: search.text,
        onInputChange: (_event, text, reason) => {
          // Taking a value must not throw away the search that found it.
          if (reason !== 'reset') {
            search.setText(text);
          }
        },
        onBlur: () => search.setText(''),
      })}
      renderOption={(option, { selected }) => (
        <>
          <Checkbox
            className={classes.checkbox}
            color="primary"
            size="small"
            checked={selected}
            tabIndex={-1}
            inputProps={{ 'aria-hidden': true }}
          />
          {option.label}
        </>
      )}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          InputLabelProps={{
            ...params.InputLabelProps,
            className: classes.label,
          }}
          label={
            value.length > 0
              ? t('shared.filter.withCount', {
                  label,
                  total: `${value.length}`,
                })
              : label
          }
        />
      )}
    />
  );
}

/** Wider than its field where the values need it, and kept on the screen. */
function FilterPopper(props: PopperProps) {
  const { style: _style, ...rest } = props;
  const classes = usePopperStyles();
  return <Popper {...rest} placement="bottom-start" className={classes.root} />;
}
