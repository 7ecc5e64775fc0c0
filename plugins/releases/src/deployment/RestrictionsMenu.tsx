import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { entityRefKind } from '@slipway/backstage-plugin-releases-common';
import { useId, useRef, useState } from 'react';
import { visuallyHidden } from '../shared/visuallyHidden';
import { releasesTranslationRef } from '../translation';
import { LockDialog } from './LockDialog';
import { VetoDialog } from './VetoDialog';

const VERSIONED_KINDS = ['component', 'api', 'resource', 'system'];

const useStyles = makeStyles(
  { hidden: visuallyHidden },
  { name: 'SlipwayRestrictionsMenu' },
);

/**
 * Locks an entity or vetoes a version of it. Who may is for the backend to say:
 * owners may without a permission, and it knows ownership best.
 */
export function RestrictionsMenu(props: { entityRef: string; title: string }) {
  const { entityRef, title } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [dialog, setDialog] = useState<'lock' | 'veto'>();
  const [announcement, setAnnouncement] = useState('');
  const menuId = useId();
  const choose = (choice: 'lock' | 'veto') => {
    setOpen(false);
    setDialog(choice);
  };
  const close = () => {
    setDialog(undefined);
    // The item that opened the dialog is gone.
    button.current?.focus();
  };

  return (
    <>
      <Button
        ref={button}
        variant="outlined"
        endIcon={<ExpandMoreIcon />}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? menuId : undefined}
        onClick={() => setOpen(true)}
      >
        {t('restrictions.more')}
      </Button>
      <Menu
        id={menuId}
        open={open}
        anchorEl={button.current}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        MenuListProps={{ 'aria-label': t('restrictions.menuLabel') }}
        onClose={() => setOpen(false)}
      >
        <MenuItem onClick={() => choose('lock')}>
          {t('restrictions.lockAction')}
        </MenuItem>
        {VERSIONED_KINDS.includes(entityRefKind(entityRef)) && (
          <MenuItem onClick={() => choose('veto')}>
            {t('restrictions.vetoAction')}
          </MenuItem>
        )}
      </Menu>
      {dialog === 'lock' && (
        <LockDialog
          entityRef={entityRef}
          title={title}
          onClose={close}
          onDone={() => {
            close();
            setAnnouncement(t('restrictions.lockedDone', { entity: title }));
          }}
        />
      )}
      {dialog === 'veto' && (
        <VetoDialog
          entityRef={entityRef}
          title={title}
          onClose={close}
          onDone={version => {
            close();
            setAnnouncement(
              t('restrictions.vetoedDone', { version, entity: title }),
            );
          }}
        />
      )}
      <span role="status" className={classes.hidden}>
        {announcement}
      </span>
    </>
  );
}
