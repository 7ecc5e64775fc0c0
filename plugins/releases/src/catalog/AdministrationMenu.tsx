import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import IconButton from '@material-ui/core/IconButton';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Tooltip from '@material-ui/core/Tooltip';
import MoreVertIcon from '@material-ui/icons/MoreVert';
import { releaseRelinkPermission } from '@slipway/backstage-plugin-releases-common';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { vanishedEntitiesRouteRef } from '../routes';
import { releasesTranslationRef } from '../translation';

/** What administrators do; for everybody else there is no menu. */
export function AdministrationMenu() {
  const { t } = useTranslationRef(releasesTranslationRef);
  const { allowed } = usePermission({ permission: releaseRelinkPermission });
  const navigate = useNavigate();
  const vanishedLink = useRouteRef(vanishedEntitiesRouteRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const menuId = useId();
  const label = t('catalog.menuLabel');

  if (!allowed) {
    return null;
  }
  return (
    <>
      <Tooltip title={label}>
        <IconButton
          size="small"
          aria-label={label}
          aria-haspopup="menu"
          aria-expanded={Boolean(anchor)}
          aria-controls={anchor ? menuId : undefined}
          onClick={event => setAnchor(event.currentTarget)}
        >
          <MoreVertIcon />
        </IconButton>
      </Tooltip>
      <Menu
        id={menuId}
        open={Boolean(anchor)}
        anchorEl={anchor}
        MenuListProps={{ 'aria-label': label }}
        onClose={() => setAnchor(undefined)}
      >
        <MenuItem onClick={() => navigate(vanishedLink())}>
          {t('catalog.title')}
        </MenuItem>
      </Menu>
    </>
  );
}
