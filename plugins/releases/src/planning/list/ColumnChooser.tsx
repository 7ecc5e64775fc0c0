import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import ViewColumnIcon from '@material-ui/icons/ViewColumn';
import { useState } from 'react';
import { useStoredList } from '../../shared/useStoredList';
import { releasesTranslationRef } from '../../translation';
import { Column, COLUMNS } from './columns';

/** The columns that the viewer wants to see, remembered by the portal. */
export function useColumns() {
  const [hidden = [], setHidden] = useStoredList('table.hiddenColumns');
  return {
    columns: COLUMNS.filter(({ id }) => id === 'title' || !hidden.includes(id)),
    toggle: (id: Column['id']) =>
      setHidden(
        hidden.includes(id)
          ? hidden.filter(other => other !== id)
          : [...hidden, id],
      ),
  };
}

export function ColumnChooser(props: {
  columns: Column[];
  onToggle: (id: Column['id']) => void;
}) {
  const { columns, onToggle } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement>();

  return (
    <>
      <Button
        size="small"
        startIcon={<ViewColumnIcon />}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('list.columns')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={() => setAnchor(undefined)}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        MenuListProps={{ 'aria-label': t('list.columns'), dense: true }}
      >
        {/* A row without its release would not say what it is about. */}
        {COLUMNS.filter(({ id }) => id !== 'title').map(({ id }) => {
          const checked = columns.some(column => column.id === id);
          return (
            <MenuItem
              key={id}
              role="menuitemcheckbox"
              aria-checked={checked}
              onClick={() => onToggle(id)}
            >
              <Checkbox
                checked={checked}
                color="primary"
                size="small"
                edge="start"
                tabIndex={-1}
                disableRipple
                inputProps={{ 'aria-hidden': true }}
              />
              {t(`list.column.${id}`)}
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}
