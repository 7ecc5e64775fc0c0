import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Chip from '@material-ui/core/Chip';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import BreakingIcon from '@material-ui/icons/Announcement';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import type {
  EntitySnapshot,
  ReleaseComponent,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { toDateTime } from '../../../shared/windowText';
import { releasesTranslationRef } from '../../../translation';

const useStyles = makeStyles(
  theme => ({
    cell: {
      verticalAlign: 'top',
      lineHeight: 1.5,
      // Below each other where three columns would break every word.
      [theme.breakpoints.down('xs')]: {
        display: 'block',
        border: 0,
        padding: theme.spacing(0.5, 1),
      },
    },
    head: {
      whiteSpace: 'nowrap',
      [theme.breakpoints.down('xs')]: { display: 'none' },
    },
    version: { minWidth: theme.spacing(9) },
    code: {
      fontFamily: 'monospace',
      overflowWrap: 'anywhere',
    },
    missing: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      color: theme.palette.text.secondary,
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    breaking: { margin: theme.spacing(0, 0, 0, 1) },
  }),
  { name: 'SlipwayComponentsTable' },
);

const SHORT_COMMIT = 10;
const SHORT_DIGEST = 24;

/** The components of a release. */
export function ComponentsTable(props: {
  components: ReleaseComponent[];
  entities: Record<string, EntitySnapshot>;
}) {
  const { components, entities } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  // Most releases say nothing more than component and version.
  const detailed = components.some(hasDetails);

  return (
    <TableContainer>
      <Table size="small" aria-label={t('release.plan.components')}>
        <TableHead>
          <TableRow>
            <TableCell className={classes.head}>
              {t('release.plan.component')}
            </TableCell>
            <TableCell className={classes.head}>
              {t('release.plan.version')}
            </TableCell>
            {detailed && (
              <TableCell className={classes.head}>
                {t('release.plan.details')}
              </TableCell>
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {components.map(component => (
            <TableRow key={component.entityRef}>
              <TableCell component="th" scope="row" className={classes.cell}>
                <EntityRefLink entityRef={component.entityRef} />
                <Missing entity={entities[component.entityRef]} />
              </TableCell>
              <TableCell className={`${classes.cell} ${classes.version}`}>
                {component.version}
                {component.breaking && <Breaking />}
              </TableCell>
              {detailed && (
                <TableCell className={classes.cell}>
                  <Details component={component} />
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function hasDetails(component: ReleaseComponent): boolean {
  const { commit, artifactDigest, requirements, deliverables } = component;
  return Boolean(
    commit || artifactDigest || requirements?.length || deliverables?.length,
  );
}

function Missing(props: { entity: EntitySnapshot | undefined }) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const since = props.entity?.missingSince;

  return since ? (
    <Typography variant="caption" component="span" className={classes.missing}>
      <WarningIcon fontSize="inherit" aria-hidden />
      {t('release.plan.missing', {
        date: toDateTime(since).toLocaleString(DateTime.DATE_MED),
      })}
    </Typography>
  ) : null;
}

/** A change that others have to follow stands out: their owners are asked. */
function Breaking() {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <Tooltip title={t('release.plan.breakingHelp')}>
      <Chip
        size="small"
        variant="outlined"
        className={classes.breaking}
        icon={<BreakingIcon aria-hidden />}
        label={t('release.plan.breaking')}
      />
    </Tooltip>
  );
}

function Details(props: { component: ReleaseComponent }) {
  const { commit, artifactDigest, requirements, deliverables } =
    props.component;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <ul className={classes.list}>
      {commit && (
        <li>
          {t('release.plan.commit', {
            commit: <Code text={commit} length={SHORT_COMMIT} />,
          })}
        </li>
      )}
      {artifactDigest && (
        <li>
          {t('release.plan.artefact', {
            digest: <Code text={artifactDigest} length={SHORT_DIGEST} />,
          })}
        </li>
      )}
      {requirements?.map(({ entityRef, version }) => (
        <li key={entityRef}>
          {t('release.plan.needs', {
            entity: <EntityRefLink entityRef={entityRef} />,
            version: <Code text={version} length={version.length} />,
          })}
        </li>
      ))}
      {deliverables && deliverables.length > 0 && (
        <li>
          {t('release.plan.deliverables', {
            deliverables: deliverables.join(', '),
          })}
        </li>
      )}
    </ul>
  );
}

function Code(props: { text: string; length: number }) {
  const { text, length } = props;
  const classes = useStyles();

  return (
    <span className={classes.code} title={text}>
      {shorten(text, length)}
    </span>
  );
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
