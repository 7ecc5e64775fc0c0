import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { parseEntityRef } from '@backstage/catalog-model';
import { useId } from 'react';
import { Disclosure } from '../shared/Disclosure';
import { releasesTranslationRef } from '../translation';
import type { EntityEvidence, VersionEvidence } from './groupEvidence';
import { VersionSection } from './VersionSection';

/** Versions that are open without a click, besides those of upcoming releases. */
const SHOWN_ALONE = 3;
const SHOWN_AMONG_OTHERS = 1;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    group: { padding: theme.spacing(2, 3), minWidth: 0 },
    versions: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
    },
    title: { marginBottom: theme.spacing(1) },
  }),
  { name: 'SlipwayEvidenceGroups' },
);

/** Evidence by entity and version; with several entities each under its name. */
export function EvidenceGroups(props: {
  groups: EntityEvidence[];
  /** Whether it has to be said what the evidence is about. */
  named: boolean;
}) {
  const { groups, named } = props;
  const classes = useStyles();

  return (
    <div className={classes.root}>
      {groups.map(group =>
        named ? (
          <NamedGroup key={group.entityRef} group={group} />
        ) : (
          <Paper
            key={group.entityRef}
            variant="outlined"
            className={classes.group}
          >
            <Versions
              group={group}
              shown={SHOWN_ALONE}
              headingLevel={3}
              marksLatest
            />
          </Paper>
        ),
      )}
    </div>
  );
}

function NamedGroup(props: { group: EntityEvidence }) {
  const { group } = props;
  const classes = useStyles();
  const titleId = useId();

  return (
    <Paper
      component="section"
      variant="outlined"
      className={classes.group}
      aria-labelledby={titleId}
    >
      <Typography
        id={titleId}
        variant="h6"
        component="h3"
        className={classes.title}
      >
        <EntityRefLink entityRef={group.entityRef} />
      </Typography>
      <Versions group={group} shown={SHOWN_AMONG_OTHERS} headingLevel={4} />
    </Paper>
  );
}

function Versions(props: {
  group: EntityEvidence;
  shown: number;
  headingLevel: 3 | 4;
  marksLatest?: boolean;
}) {
  const { group, shown, headingLevel, marksLatest } = props;
  const { entityRef, versions } = group;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const coming = versions.filter(({ release }) => release).length;
  const first = versions.slice(0, Math.max(shown, coming));
  const rest = versions.slice(first.length);
  const latest = marksLatest ? latestOf(versions) : undefined;
  const section = (evidence: VersionEvidence) => (
    <VersionSection
      key={evidence.version}
      evidence={evidence}
      entityTitle={parseEntityRef(entityRef).name}
      isLatest={evidence === latest}
      headingLevel={headingLevel}
    />
  );

  return (
    <div className={classes.versions}>
      {first.map(section)}
      {rest.length > 0 && (
        <Disclosure label={t('testing.olderVersions', { count: rest.length })}>
          <div className={classes.versions}>{rest.map(section)}</div>
        </Disclosure>
      )}
    </div>
  );
}

/** The version with the newest evidence. */
function latestOf(versions: VersionEvidence[]): VersionEvidence | undefined {
  const newest = (evidence: VersionEvidence) =>
    evidence.series
      .map(({ latest }) => latest.uploadedAt)
      .reduce((a, b) => (a > b ? a : b), '');
  return versions.reduce<VersionEvidence | undefined>(
    (found, one) => (newest(one) > (found ? newest(found) : '') ? one : found),
    undefined,
  );
}
