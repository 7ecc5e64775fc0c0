import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { MissingEntity } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { releaseTableRouteRef } from '../routes';
import { useAgo } from '../shared/useAgo';
import { toDateTime } from '../shared/windowText';
import { releasesTranslationRef } from '../translation';
import { titleOf } from './relinkWords';

const useStyles = makeStyles(
  theme => ({
    secondary: {
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'SlipwayVanishedTable' },
);

/** One row for each entity that vanished, with how much depends on it. */
export function VanishedTable(props: {
  entities: MissingEntity[];
  onRelink: (entity: MissingEntity) => void;
}) {
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <TableContainer component={Paper} variant="outlined">
      <Table size="small" aria-label={t('catalog.table')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('catalog.entity')}</TableCell>
            <TableCell>{t('catalog.kind')}</TableCell>
            <TableCell>{t('catalog.since')}</TableCell>
            <TableCell align="right">{t('catalog.releases')}</TableCell>
            <TableCell align="right">{t('catalog.actions')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.entities.map(entity => (
            <VanishedRow
              key={entity.entityRef}
              entity={entity}
              onRelink={() => props.onRelink(entity)}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function VanishedRow(props: { entity: MissingEntity; onRelink: () => void }) {
  const { entity, onRelink } = props;
  const { entityRef, kind, missingSince, releases } = entity;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const tableLink = useRouteRef(releaseTableRouteRef);
  const ago = useAgo();
  const title = titleOf(entity);
  const since = toDateTime(missingSince);

  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {title}
        <Typography
          variant="caption"
          component="div"
          className={classes.secondary}
        >
          {entityRef}
        </Typography>
      </TableCell>
      <TableCell>{kind}</TableCell>
      <TableCell>
        <time dateTime={missingSince}>
          {since.toLocaleString(DateTime.DATE_MED)}
        </time>
        <Typography
          variant="caption"
          component="div"
          className={classes.secondary}
        >
          {ago(missingSince)}
        </Typography>
      </TableCell>
      <TableCell align="right">
        <Link
          to={`${tableLink()}?${new URLSearchParams({ entityRef })}`}
          aria-label={t('catalog.releasesOf', {
            count: releases,
            entity: title,
          })}
        >
          {releases.toLocaleString()}
        </Link>
      </TableCell>
      <TableCell align="right">
        <Button
          size="small"
          color="primary"
          aria-label={t('catalog.relinkNamed', { entity: title })}
          onClick={onRelink}
        >
          {t('catalog.relink')}
        </Button>
      </TableCell>
    </TableRow>
  );
}
