import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { releasesTranslationRef } from '../../translation';
import { stateMessageKey } from '../releaseState';
import { useEnvironmentTitle, useTypeTitle } from '../ReleaseTypeLabel';
import {
  LIST_FILTERS,
  ListFilter,
  useReleaseFilters,
} from '../useReleaseFilters';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      listStyle: 'none',
      padding: 0,
      margin: theme.spacing(1.5, 0, 0),
    },
    chip: { margin: 0 },
  }),
  { name: 'SlipwayFilterChips' },
);

/** What the list is narrowed to; every chip takes its filter away. */
export function FilterChips() {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { filters, active, change, clear } = useReleaseFilters();
  const describe = useDescription();

  if (!active) {
    return null;
  }
  return (
    <ul className={classes.root} aria-label={t('shared.filter.active')}>
      {filters.text && (
        <FilterChip
          label={t('shared.filter.chip', {
            label: t('shared.filter.text'),
            value: filters.text,
          })}
          onRemove={() => change({ text: '' })}
        />
      )}
      {filters.mine && (
        <FilterChip
          label={t('shared.filter.mine')}
          onRemove={() => change({ mine: false })}
        />
      )}
      {LIST_FILTERS.flatMap(name =>
        filters[name].map(value => (
          <FilterChip
            key={`${name}:${value}`}
            label={t('shared.filter.chip', {
              label: t(`shared.filter.${name}`),
              value: <>{describe(name, value)}</>,
            })}
            onRemove={() =>
              change({ [name]: filters[name].filter(kept => kept !== value) })
            }
          />
        )),
      )}
      <li>
        <Button size="small" color="primary" onClick={clear}>
          {t('shared.filter.clear')}
        </Button>
      </li>
    </ul>
  );
}

function FilterChip(props: { label: ReactNode; onRemove: () => void }) {
  const { label, onRemove } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  return (
    <li>
      <Chip
        size="small"
        className={classes.chip}
        label={label}
        title={t('shared.filter.remove')}
        onClick={onRemove}
        onDelete={onRemove}
      />
    </li>
  );
}

function useDescription() {
  const { t } = useTranslationRef(releasesTranslationRef);
  const typeTitle = useTypeTitle();
  const environmentTitle = useEnvironmentTitle();

  return (name: ListFilter, value: string): ReactNode => {
    switch (name) {
      case 'state':
        return t(`shared.state.${stateMessageKey(value as ReleaseState)}`);
      case 'type':
        return typeTitle(value);
      case 'environment':
        return environmentTitle(value);
      default:
        return <EntityDisplayName entityRef={value} hideIcon disableTooltip />;
    }
  };
}
