import Avatar from '@material-ui/core/Avatar';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import GroupIcon from '@material-ui/icons/Group';
import { PersonItem } from './types';

const useStyles = makeStyles(
  theme => ({
    root: {
      width: '100%',
      minHeight: 64,
      padding: theme.spacing(1.5, 2),
      gap: theme.spacing(2),
      justifyContent: 'flex-start',
      textAlign: 'left',
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    avatar: {
      backgroundColor: theme.palette.action.selected,
      color: theme.palette.text.primary,
      fontSize: theme.typography.body1.fontSize,
    },
    text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
    role: { color: theme.palette.textSubtle },
    chevron: { color: theme.palette.textSubtle },
    visuallyHidden: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  }),
  { name: 'SlipwayPersonRow' },
);

export const PersonRow = (props: {
  person: PersonItem;
  isGroup: boolean;
  onChoose(entityRef: string): void;
}) => {
  const classes = useStyles();
  const { person, isGroup, onChoose } = props;
  const detail = [person.role, ...person.teams].filter(Boolean).join(' · ');

  return (
    <ButtonBase
      className={classes.root}
      onClick={() => onChoose(person.entityRef)}
    >
      <Avatar
        className={classes.avatar}
        src={person.picture}
        component="span"
        alt=""
        aria-hidden
      >
        {isGroup ? <GroupIcon /> : initialsOf(person.displayName)}
      </Avatar>
      <span className={classes.text}>
        <Typography component="span" display="block">
          <span className={classes.visuallyHidden}>
            {isGroup ? 'Enter as a member of' : 'Sign in as'}
          </span>{' '}
          <strong>{person.displayName}</strong>
          {detail && <span className={classes.role}> {detail}</span>}
        </Typography>
        {person.description && (
          <Typography
            component="span"
            display="block"
            variant="body2"
            color="textSecondary"
          >
            {person.description}
          </Typography>
        )}
      </span>
      <ChevronRightIcon className={classes.chevron} aria-hidden />
    </ButtonBase>
  );
};

function initialsOf(name: string): string {
  const words = name.split(/[\s._/-]+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : '']
    .map(word => [...(word ?? '')][0] ?? '')
    .join('');
  return letters.toLocaleUpperCase();
}
