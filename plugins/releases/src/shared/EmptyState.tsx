import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(5, 3),
      maxWidth: 640,
      margin: '0 auto',
      textAlign: 'center',
    },
    dense: { padding: theme.spacing(2) },
    icon: {
      color: theme.palette.text.secondary,
      '& > svg': { fontSize: theme.typography.h2.fontSize },
    },
    text: { color: theme.palette.text.secondary, marginTop: theme.spacing(1) },
    actions: {
      display: 'flex',
      justifyContent: 'center',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(2),
    },
  }),
  { name: 'SlipwayEmptyState' },
);

export type EmptyStateProps = {
  title: string;
  /** What to do next, in a sentence or two. */
  children?: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
  /** Less room around it, for cards and panels. */
  dense?: boolean;
  /** Level of the title in the page's outline; 3 unless given. */
  headingLevel?: 2 | 3 | 4;
};

/** What stands in the place of content that is not there, with the way on. */
export function EmptyState(props: EmptyStateProps) {
  const { title, children, icon, action, dense, headingLevel = 3 } = props;
  const classes = useStyles();

  return (
    <div className={dense ? `${classes.root} ${classes.dense}` : classes.root}>
      {icon && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <Typography
        variant={dense ? 'subtitle1' : 'h6'}
        component={`h${headingLevel}`}
      >
        {title}
      </Typography>
      {children && (
        <Typography variant="body2" component="div" className={classes.text}>
          {children}
        </Typography>
      )}
      {action && <div className={classes.actions}>{action}</div>}
    </div>
  );
}
