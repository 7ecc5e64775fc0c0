import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useId } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      padding: theme.spacing(2, 3),
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: '180px minmax(0, 1fr)',
      },
    },
    help: { color: theme.palette.text.secondary },
    content: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
    },
  }),
  { name: 'SlipwayFormSection' },
);

/** A part of the form with its heading beside it, or above it where there is little room. */
export function FormSection(props: {
  title: string;
  help?: string;
  children: ReactNode;
}) {
  const { title, help, children } = props;
  const classes = useStyles();
  const titleId = useId();

  return (
    <Paper
      component="section"
      variant="outlined"
      className={classes.root}
      aria-labelledby={titleId}
    >
      <div>
        <Typography id={titleId} variant="subtitle1" component="h3">
          {title}
        </Typography>
        {help && (
          <Typography variant="body2" className={classes.help}>
            {help}
          </Typography>
        )}
      </div>
      <div className={classes.content}>{children}</div>
    </Paper>
  );
}
