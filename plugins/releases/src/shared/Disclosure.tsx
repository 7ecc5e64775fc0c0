import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { ReactNode, useId, useState } from 'react';

const useStyles = makeStyles(
  theme => ({
    button: { marginLeft: theme.spacing(-1), whiteSpace: 'nowrap' },
    content: { paddingTop: theme.spacing(1.5) },
  }),
  { name: 'SlipwayDisclosure' },
);

export type DisclosureState = {
  open: boolean;
  toggle: () => void;
  contentId: string;
};

/**
 * Whether a part that most people do not need is open.
 *
 * @param initiallyOpen - because something was entered in it
 * @param hasProblem - holds it open: an error that is hidden cannot be put right
 */
export function useDisclosure(
  initiallyOpen: boolean = false,
  hasProblem: boolean = false,
): DisclosureState {
  const contentId = useId();
  const [opened, setOpened] = useState(initiallyOpen);
  const open = opened || hasProblem;
  return { open, toggle: () => setOpened(!open), contentId };
}

export function DisclosureButton(props: {
  state: DisclosureState;
  label: string;
  /** What it is about, where the label alone does not say so. */
  description?: string;
}) {
  const { state, label, description } = props;
  const classes = useStyles();

  return (
    <Button
      className={classes.button}
      size="small"
      color="primary"
      startIcon={state.open ? <ExpandLessIcon /> : <ExpandMoreIcon />}
      aria-expanded={state.open}
      aria-controls={state.contentId}
      aria-label={description}
      title={description}
      onClick={state.toggle}
    >
      {label}
    </Button>
  );
}

export function DisclosureContent(props: {
  state: DisclosureState;
  children: ReactNode;
}) {
  const { state, children } = props;
  const classes = useStyles();

  return (
    <div
      id={state.contentId}
      hidden={!state.open}
      className={state.open ? classes.content : undefined}
    >
      {state.open && children}
    </div>
  );
}

/** A part that most people do not need. */
export function Disclosure(props: {
  label: string;
  initiallyOpen?: boolean;
  hasProblem?: boolean;
  children: ReactNode;
}) {
  const state = useDisclosure(props.initiallyOpen, props.hasProblem);

  return (
    <div>
      <DisclosureButton state={state} label={props.label} />
      <DisclosureContent state={state}>{props.children}</DisclosureContent>
    </div>
  );
}
