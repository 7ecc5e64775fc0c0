import Button from '@material-ui/core/Button';
import CircularProgress from '@material-ui/core/CircularProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(2),
      minHeight: 64,
    },
    text: { flexGrow: 1 },
  }),
  { name: 'SlipwaySigningIn' },
);

export const SigningIn = (props: { waiting: boolean; onCancel(): void }) => {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <CircularProgress size={28} aria-hidden />
      <Typography role="status" className={classes.text}>
        {props.waiting
          ? 'The catalog is still being read. You will be signed in as soon as it is there.'
          : 'Signing in…'}
      </Typography>
      {props.waiting && (
        <Button onClick={props.onCancel}>Choose somebody else</Button>
      )}
    </div>
  );
};
