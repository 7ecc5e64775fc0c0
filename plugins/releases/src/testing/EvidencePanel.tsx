import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useId } from 'react';
import { RunDrawer } from './run/RunDrawer';
import { UploadButton } from './upload/UploadButton';
import type { UploadTarget } from './upload/uploadTarget';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    top: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
  }),
  { name: 'SlipwayEvidencePanel' },
);

/** Evidence under its title, with the way to add some; the run in the address lies over it. */
export function EvidencePanel(props: {
  title: string;
  target: UploadTarget;
  children: ReactNode;
}) {
  const { title, target, children } = props;
  const classes = useStyles();
  const titleId = useId();

  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <div className={classes.top}>
        <Typography id={titleId} variant="h5" component="h2">
          {title}
        </Typography>
        <UploadButton target={target} />
      </div>
      {children}
      <RunDrawer />
    </section>
  );
}
