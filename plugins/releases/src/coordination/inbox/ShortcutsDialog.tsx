import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment, useId } from 'react';
import { releasesTranslationRef } from '../../translation';

const SHORTCUTS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['a', 'approve'],
  ['r', 'reject'],
  ['d', 'defer'],
  ['x', 'select'],
  ['Enter', 'enter'],
  ['?', 'help'],
] as const;

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'max-content 1fr',
      gap: theme.spacing(1, 2),
      margin: 0,
      '& > dd': { margin: 0 },
    },
    key: {
      fontFamily: 'monospace',
      padding: theme.spacing(0, 0.75),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
  }),
  { name: 'SlipwayShortcutsDialog' },
);

/** The keys that the inbox listens to. */
export function ShortcutsDialog(props: { onClose: () => void }) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const titleId = useId();

  return (
    <Dialog open onClose={props.onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('inbox.shortcuts.title')}</DialogTitle>
      <DialogContent>
        <Typography component="dl" className={classes.list}>
          {SHORTCUTS.map(([key, name]) => (
            <Fragment key={key}>
              <dt>
                <kbd className={classes.key}>{key}</kbd>
              </dt>
              <dd>{t(`inbox.shortcuts.${name}`)}</dd>
            </Fragment>
          ))}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{t('shared.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
