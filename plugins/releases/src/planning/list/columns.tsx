import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Release } from '@slipway/backstage-plugin-releases-common';
import { ComponentType } from 'react';
import { releaseRouteRef } from '../../routes';
import { ReleaseStateChip } from '../../shared/ReleaseStateChip';
import {
  ReleaseTypeLabel,
  useEnvironmentTitle,
} from '../../shared/ReleaseTypeLabel';
import { nextWindow } from '../../shared/nextWindow';
import { useAgo } from '../../shared/useAgo';
import { useNow } from '../../shared/useNow';
import { RelativeTime, WindowTime } from '../../shared/WindowTime';
import { releasesTranslationRef } from '../../translation';
import type { SortField } from './useTableQuery';

const useStyles = makeStyles(
  theme => ({
    about: { minWidth: 180 },
    title: {
      fontWeight: 600,
      // The whole row leads to the release; other links lie above this one.
      '&::after': { content: '""', position: 'absolute', inset: 0 },
    },
    summary: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 1,
      overflow: 'hidden',
      color: theme.palette.text.secondary,
      maxWidth: 420,
    },
    above: { position: 'relative', zIndex: 1 },
    version: { color: theme.palette.text.secondary },
    line: { whiteSpace: 'nowrap' },
    secondary: { color: theme.palette.text.secondary, whiteSpace: 'nowrap' },
    window: { minWidth: 190 },
    environment: { fontWeight: 600 },
  }),
  { name: 'SlipwayReleaseColumns' },
);

type CellProps = { release: Release };

type Heading = Column['id'] | 'pastWindow';

export type Column = {
  id:
    | 'title'
    | 'state'
    | 'type'
    | 'owner'
    | 'components'
    | 'window'
    | 'updated';
  /** The key of the heading among the messages. */
  heading: Heading;
  sort?: SortField;
  /** Width in the skeleton, about that of the content. */
  width: number;
  Cell: ComponentType<CellProps>;
};

// What matters most stands first: narrow screens cut the others off.
export const COLUMNS: Column[] = [
  { id: 'title', heading: 'title', sort: 'title', width: 180, Cell: TitleCell },
  { id: 'state', heading: 'state', width: 100, Cell: StateCell },
  {
    id: 'window',
    heading: 'window',
    sort: 'plannedStart',
    width: 230,
    Cell: WindowCell,
  },
  { id: 'type', heading: 'type', width: 80, Cell: TypeCell },
  {
    id: 'components',
    heading: 'components',
    width: 160,
    Cell: ComponentsCell,
  },
  { id: 'owner', heading: 'owner', width: 90, Cell: OwnerCell },
  {
    id: 'updated',
    heading: 'updated',
    sort: 'updatedAt',
    width: 80,
    Cell: UpdatedCell,
  },
];

/** The columns of a list that stands below an entity. */
export const ENTITY_COLUMNS = COLUMNS.filter(
  ({ id }) => id !== 'owner' && id !== 'updated',
);

function TitleCell({ release }: CellProps) {
  const classes = useStyles();
  const releaseRoute = useRouteRef(releaseRouteRef);
  return (
    <div className={classes.about}>
      <Link to={releaseRoute({ id: release.id })} className={classes.title}>
        {release.title}
      </Link>
      {release.summary && (
        <Typography variant="body2" className={classes.summary}>
          {release.summary}
        </Typography>
      )}
    </div>
  );
}

function StateCell({ release }: CellProps) {
  const classes = useStyles();
  return (
    <span className={classes.above}>
      <ReleaseStateChip state={release.state} />
    </span>
  );
}

function TypeCell({ release }: CellProps) {
  return <ReleaseTypeLabel type={release.type} />;
}

function OwnerCell({ release }: CellProps) {
  const classes = useStyles();
  return (
    <span className={classes.above}>
      <EntityRefLink entityRef={release.owner} hideIcon />
    </span>
  );
}

function ComponentsCell({ release }: CellProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { components } = release;
  const shown = components.slice(0, 2);

  if (components.length === 0) {
    return <span className={classes.secondary}>{t('list.noComponents')}</span>;
  }
  return (
    <>
      {shown.map(({ entityRef, version }) => (
        <div key={entityRef} className={classes.line}>
          <span className={classes.above}>
            <EntityRefLink
              entityRef={entityRef}
              defaultKind="component"
              hideIcon
            />
          </span>{' '}
          <span className={classes.version}>{version}</span>
        </div>
      ))}
      {components.length > shown.length && (
        <div className={classes.secondary}>
          {t('list.moreComponents', {
            total: `${components.length - shown.length}`,
          })}
        </div>
      )}
    </>
  );
}

function WindowCell({ release }: CellProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const now = useNow();
  const environmentTitle = useEnvironmentTitle();
  const window = nextWindow(release.windows, now);

  if (!window) {
    return <span className={classes.secondary}>{t('shared.window.none')}</span>;
  }
  return (
    <div className={classes.window}>
      <span className={classes.environment}>
        {environmentTitle(window.environment)}
      </span>{' '}
      <span className={classes.secondary}>
        <RelativeTime start={window.start} end={window.end} />
      </span>
      <br />
      <WindowTime {...window} relative={false} stacked />
    </div>
  );
}

function UpdatedCell({ release }: CellProps) {
  const classes = useStyles();
  const ago = useAgo();
  return (
    <time className={classes.secondary} dateTime={release.updatedAt}>
      {ago(release.updatedAt)}
    </time>
  );
}
