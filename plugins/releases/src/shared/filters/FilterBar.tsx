import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Badge from '@material-ui/core/Badge';
import Button from '@material-ui/core/Button';
import Collapse from '@material-ui/core/Collapse';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import InputAdornment from '@material-ui/core/InputAdornment';
import Switch from '@material-ui/core/Switch';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import FilterListIcon from '@material-ui/icons/FilterList';
import SearchIcon from '@material-ui/icons/Search';
import { RELEASE_STATES } from '@slipway/backstage-plugin-releases-common';
import { useEffect, useState } from 'react';
import { releasesTranslationRef } from '../../translation';
import { usePolicy } from '../queries';
import { NARROW_SCREEN } from '../layout';
import { stateMessageKey } from '../releaseState';
import { useDebounced } from '../useDebounced';
import { LIST_FILTERS, useReleaseFilters } from '../useReleaseFilters';
import { FilterChips } from './FilterChips';
import { ChoiceFilterPicker, EntityFilterPicker } from './FilterPicker';

const OWNER_KINDS = ['group', 'user'] as const;
const SYSTEM_KINDS = ['system'] as const;
const DOMAIN_KINDS = ['domain'] as const;

const useStyles = makeStyles(
  theme => ({
    root: { marginBottom: theme.spacing(2) },
    first: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    text: { flex: '2 1 170px', maxWidth: 360 },
    pickers: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    folded: { paddingTop: theme.spacing(1.5) },
    label: { color: theme.palette.text.primary },
    input: { fontSize: theme.typography.body2.fontSize },
    switch: { margin: 0, whiteSpace: 'nowrap' },
    switchLabel: { fontSize: theme.typography.body2.fontSize },
  }),
  { name: 'SlipwayFilterBar' },
);

/** Narrows calendar and table alike; what is chosen lives in the URL. */
export function FilterBar() {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const narrow = useMediaQuery(NARROW_SCREEN);
  const [unfolded, setUnfolded] = useState(false);
  const { filters } = useReleaseFilters();
  const chosen = LIST_FILTERS.filter(name => filters[name].length > 0).length;

  return (
    <div
      className={classes.root}
      role="search"
      aria-label={t('shared.filter.title')}
    >
      <div className={classes.first}>
        <TextFilter />
        {narrow ? (
          <Button
            startIcon={
              <Badge
                color="primary"
                overlap="rectangular"
                badgeContent={chosen}
              >
                <FilterListIcon />
              </Badge>
            }
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {t('shared.filter.more')}
          </Button>
        ) : (
          <Pickers />
        )}
      </div>
      {narrow && (
        <Collapse in={unfolded} mountOnEnter unmountOnExit>
          <div className={`${classes.pickers} ${classes.folded}`}>
            <Pickers />
          </div>
        </Collapse>
      )}
      <FilterChips />
    </div>
  );
}

function TextFilter() {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { filters, change } = useReleaseFilters();
  const [typed, setTyped] = useState(filters.text);
  const settled = useDebounced(typed, 300);

  // The URL also changes by the back button and by removing the chip.
  useEffect(() => setTyped(filters.text), [filters.text]);
  useEffect(() => {
    if (settled.trim() !== filters.text) {
      change({ text: settled.trim() }, { replace: true });
    }
    // Only what was typed sets the filter; following it both ways would fight the effect above.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);

  return (
    <TextField
      id="slipway-search"
      className={classes.text}
      size="small"
      variant="outlined"
      type="search"
      label={t('shared.filter.textLabel')}
      placeholder={t('shared.filter.textHint')}
      InputLabelProps={{ className: classes.label }}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      inputProps={{ maxLength: 200 }}
      InputProps={{
        className: classes.input,
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon fontSize="small" />
          </InputAdornment>
        ),
      }}
    />
  );
}

function Pickers() {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { filters, change } = useReleaseFilters();
  const { data: policy } = usePolicy();

  return (
    <>
      <EntityFilterPicker
        label={t('shared.filter.owner')}
        kinds={OWNER_KINDS}
        value={filters.owner}
        onChange={owner => change({ owner })}
      />
      <EntityFilterPicker
        label={t('shared.filter.system')}
        kinds={SYSTEM_KINDS}
        value={filters.system}
        onChange={system => change({ system })}
      />
      <EntityFilterPicker
        label={t('shared.filter.domain')}
        kinds={DOMAIN_KINDS}
        value={filters.domain}
        onChange={domain => change({ domain })}
      />
      <ChoiceFilterPicker
        label={t('shared.filter.environment')}
        options={(policy?.environments ?? []).map(toOption)}
        value={filters.environment}
        onChange={environment => change({ environment })}
      />
      <ChoiceFilterPicker
        label={t('shared.filter.type')}
        options={(policy?.types ?? []).map(toOption)}
        value={filters.type}
        onChange={type => change({ type })}
      />
      <ChoiceFilterPicker
        label={t('shared.filter.state')}
        options={RELEASE_STATES.map(state => ({
          value: state,
          label: t(`shared.state.${stateMessageKey(state)}`),
        }))}
        value={filters.state}
        onChange={state => change({ state })}
      />
      <FormControlLabel
        className={classes.switch}
        classes={{ label: classes.switchLabel }}
        control={
          <Switch
            size="small"
            color="primary"
            checked={filters.mine}
            onChange={(_event, mine) => change({ mine })}
          />
        }
        label={t('shared.filter.mine')}
      />
    </>
  );
}

function toOption(item: { name: string; title: string }) {
  return { value: item.name, label: item.title };
}
