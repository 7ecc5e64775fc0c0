import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { PersonRow } from './PersonRow';
import { PeoplePage } from './types';

const SKELETON_ROWS = 5;

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    item: {
      '&:not(:last-child)': {
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
    },
    skeleton: {
      height: 80,
      animation: '$pulse 1.5s ease-in-out infinite',
      backgroundColor: theme.palette.action.hover,
      '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
    },
    '@keyframes pulse': {
      '50%': { opacity: 0.4 },
    },
  }),
  { name: 'SlipwayPeopleList' },
);

export const PeopleList = (props: {
  page: PeoplePage;
  onChoose(entityRef: string): void;
}) => {
  const classes = useStyles();
  const { page, onChoose } = props;
  if (page.items.length === 0) {
    return null;
  }
  return (
    <Paper>
      <ul className={classes.list}>
        {page.items.map(person => (
          <li key={person.entityRef} className={classes.item}>
            <PersonRow
              person={person}
              isGroup={page.kind === 'groups'}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
    </Paper>
  );
};

export const PeopleListSkeleton = () => {
  const classes = useStyles();
  return (
    <Paper aria-hidden>
      {Array.from({ length: SKELETON_ROWS }, (_, index) => (
        <div key={index} className={classes.item}>
          <div className={classes.skeleton} />
        </div>
      ))}
    </Paper>
  );
};
