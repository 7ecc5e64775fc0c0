import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useId } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2, 3), minWidth: 0 },
    title: { marginBottom: theme.spacing(1) },
    empty: { color: theme.palette.text.secondary },
  }),
  { name: 'SlipwayPlanSection' },
);

/** A part of the plan under its heading. */
export function PlanSection(props: {
  title: string;
  /** Stands in for the content that is not there yet. */
  empty?: string | false;
  children?: ReactNode;
}) {
  const { title, empty, children } = props;
  const classes = useStyles();
  const titleId = useId();

  return (
    <Paper
      component="section"
      variant="outlined"
      className={classes.root}
      aria-labelledby={titleId}
    >
      <Typography
        id={titleId}
        variant="subtitle1"
        component="h3"
        className={classes.title}
      >
        {title}
      </Typography>
      {empty ? (
        <Typography variant="body2" className={classes.empty}>
          {empty}
        </Typography>
      ) : (
        children
      )}
    </Paper>
  );
}
