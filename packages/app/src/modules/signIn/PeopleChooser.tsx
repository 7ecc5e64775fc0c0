import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { ResponseError } from '@backstage/errors';
import { useState } from 'react';
import { Notice } from './Notice';
import { PeopleClient } from './PeopleClient';
import { PeopleList, PeopleListSkeleton } from './PeopleList';
import { PeoplePage } from './types';
import { usePeople } from './usePeople';

/** Below this everybody fits on the screen and a search field is noise. */
const SEARCH_FROM = 10;

const HEADINGS: Record<PeoplePage['kind'], { title: string; text: string }> = {
  personas: {
    title: 'Who do you want to be?',
    text: 'Each of them sees the same releases with different rights. Sign out under Settings to be somebody else.',
  },
  users: {
    title: 'Who do you want to be?',
    text: 'These are the people in the catalog. You will have their rights and own what their groups own.',
  },
  groups: {
    title: 'Which group do you want to join?',
    text: 'The catalog holds no people. You will own what the group owns.',
  },
  guest: {
    title: 'Look around as a guest',
    text: 'The catalog holds no people and no groups. A guest owns nothing.',
  },
};

const useStyles = makeStyles(
  theme => ({
    intro: {
      marginBottom: theme.spacing(3),
    },
    search: {
      marginBottom: theme.spacing(2),
    },
    status: {
      margin: theme.spacing(2, 0),
    },
    visuallyHidden: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  }),
  { name: 'SlipwayPeopleChooser' },
);

export const PeopleChooser = (props: {
  client: PeopleClient;
  everybody: boolean;
  onEverybodyChange(everybody: boolean): void;
  signInError?: Error;
  onChoose(entityRef: string): void;
}) => {
  const classes = useStyles();
  const { client, everybody, onEverybodyChange, signInError, onChoose } = props;
  const [term, setTerm] = useState('');
  const { page, error, retry } = usePeople(client, { term, everybody });
  const { title, text } = HEADINGS[page?.kind ?? 'users'];
  const searchable =
    term !== '' || (page !== undefined && page.total >= SEARCH_FROM);

  return (
    <>
      <Typography component="h1" variant="h3" gutterBottom>
        {title}
      </Typography>
      <Typography className={classes.intro} color="textSecondary">
        {page ? text : ''} This portal runs in development mode and asks nobody
        for a password.
      </Typography>

      {signInError && (
        <Notice title="Signing in failed" detail={messageOf(signInError)} />
      )}
      {error && (
        <Notice
          title="The list of people could not be loaded"
          detail={`Is the backend running? ${messageOf(error)}`}
          onRetry={retry}
        />
      )}

      {searchable && (
        <TextField
          id="people-search"
          className={classes.search}
          label={page?.kind === 'groups' ? 'Find a group' : 'Find somebody'}
          type="search"
          variant="outlined"
          fullWidth
          value={term}
          onChange={event => setTerm(event.target.value)}
        />
      )}

      {page && <PeopleList page={page} onChoose={onChoose} />}
      {!error && isStillEmpty(page) && <PeopleListSkeleton />}

      <Typography
        role="status"
        className={classes.status}
        color="textSecondary"
      >
        {page ? statusOf(page) : ''}
        {!page && !error && (
          <span className={classes.visuallyHidden}>Loading people</span>
        )}
      </Typography>

      {page?.kind === 'personas' && page.users > page.total && (
        <Button color="primary" onClick={() => onEverybodyChange(true)}>
          Somebody else ({page.users} people)
        </Button>
      )}
      {everybody && (
        <Button color="primary" onClick={() => onEverybodyChange(false)}>
          Back to the short list
        </Button>
      )}
    </>
  );
};

/** What the backend said, instead of how the request went. */
function messageOf(error: Error): string {
  return error instanceof ResponseError ? error.cause.message : error.message;
}

/** Nobody so far, which may change while the catalog is being read. */
function isStillEmpty(page: PeoplePage | undefined): boolean {
  return !page || (page.loading && page.items.length === 0);
}

function statusOf(page: PeoplePage): string {
  const loading = page.loading ? 'The catalog is still being read.' : '';
  if (page.kind === 'personas' || isStillEmpty(page)) {
    return loading;
  }
  if (page.kind === 'guest') {
    return '';
  }
  return `${countOf(page)} ${loading}`.trim();
}

function countOf({ kind, items, total }: PeoplePage): string {
  const [one, many] =
    kind === 'groups' ? ['group', 'groups'] : ['person', 'people'];
  if (items.length === 0) {
    return `No ${many} match.`;
  }
  if (items.length < total) {
    return `The first ${items.length} of ${total} ${many}. Search to see others.`;
  }
  return `${total} ${total === 1 ? one : many}.`;
}
