import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ErrorIcon from '@material-ui/icons/ErrorOutline';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(2),
      padding: theme.spacing(2),
      marginBottom: theme.spacing(3),
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      borderLeft: `4px solid ${theme.palette.error.main}`,
    },
    icon: { color: theme.palette.error.main },
    text: { flexGrow: 1, overflowWrap: 'anywhere' },
  }),
  { name: 'SlipwaySignInNotice' },
);

/** Something went wrong: what, and how to go on. */
export const Notice = (props: {
  title: string;
  detail: string;
  onRetry?(): void;
}) => {
  const classes = useStyles();
  return (
    <div role="alert" className={classes.root}>
      <ErrorIcon className={classes.icon} aria-hidden />
      <div className={classes.text}>
        <Typography>
          <strong>{props.title}</strong>
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {props.detail}
        </Typography>
      </div>
      {props.onRetry && (
        <Button variant="outlined" onClick={props.onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
};
