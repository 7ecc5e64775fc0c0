import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { errorTextColor } from '../planning/editor/form/errorTextColor';

const useStyles = makeStyles(
  theme => ({
    // The theme's own red is too pale for text.
    root: { color: errorTextColor(theme), overflowWrap: 'anywhere' },
  }),
  { name: 'SlipwayErrorText' },
);

/** What went wrong, where the rest of the page goes on. */
export function ErrorText(props: {
  children: ReactNode;
  id?: string;
  /** Whether it has just appeared and is to be read out; it is unless this is `false`. */
  announced?: boolean;
}) {
  const { children, id, announced = true } = props;
  const classes = useStyles();

  return (
    <Typography
      id={id}
      variant="body2"
      className={classes.root}
      role={announced ? 'alert' : undefined}
    >
      {children}
    </Typography>
  );
}
