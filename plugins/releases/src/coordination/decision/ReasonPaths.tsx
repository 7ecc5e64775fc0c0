import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReasonStep } from '@slipway/backstage-plugin-releases-common';
import { EntityOrText } from '../../shared/EntityRefList';
import { releasesTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    path: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 0.75),
      paddingTop: theme.spacing(0.5),
    },
    relation: { color: theme.palette.text.secondary },
  }),
  { name: 'SlipwayReasonPaths' },
);

/** The ways through the catalog that lead from what ships to who is asked. */
export function ReasonPaths(props: { paths: ReasonStep[][] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <Typography
      variant="body2"
      component="ul"
      className={classes.list}
      aria-label={t('approvals.path')}
    >
      {props.paths.map(path => (
        <li
          key={path.map(({ relation, to }) => `${relation} ${to}`).join(' ')}
          className={classes.path}
        >
          {path.length > 0 && <EntityOrText entityRef={path[0].from} />}
          {path.map(step => (
            <Step
              key={`${step.from} ${step.relation} ${step.to}`}
              step={step}
            />
          ))}
        </li>
      ))}
    </Typography>
  );
}

function Step(props: { step: ReasonStep }) {
  const { relation, to } = props.step;
  const classes = useStyles();
  const relationWords = useRelationWords();

  return (
    <>
      <span className={classes.relation}>
        <span aria-hidden>→ </span>
        {relationWords(relation)}
      </span>
      <EntityOrText entityRef={to} />
    </>
  );
}

const KNOWN = [
  'ownedBy',
  'ownerOf',
  'dependsOn',
  'dependencyOf',
  'providesApi',
  'apiProvidedBy',
  'consumesApi',
  'apiConsumedBy',
  'partOf',
  'hasPart',
  'memberOf',
  'hasMember',
  'parentOf',
  'childOf',
  'policy',
  'releaseManager',
] as const;

function useRelationWords(): (relation: string) => string {
  const { t } = useTranslationRef(releasesTranslationRef);
  return relation => {
    const known = KNOWN.find(name => name === relation);
    // Catalogs have relations of their own; "deployedWith" reads as "deployed with".
    return known
      ? t(`approvals.relation.${known}`)
      : relation.replace(/([a-z])([A-Z])/g, '$1 $2').toLocaleLowerCase('en-US');
  };
}
