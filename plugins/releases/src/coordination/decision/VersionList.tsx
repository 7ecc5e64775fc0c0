import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { releasesTranslationRef } from '../../translation';

const SHOWN = 4;

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 2) },
    rest: { color: theme.palette.text.secondary },
  }),
  { name: 'SlipwayVersionList' },
);

/** What ships, in one line. */
export function VersionList(props: {
  components: Array<{ entityRef: string; version: string; breaking?: boolean }>;
}) {
  const { components } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const rest = components.length - SHOWN;

  return (
    <Typography variant="body2" component="div" className={classes.root}>
      {components.slice(0, SHOWN).map(({ entityRef, version, breaking }) => (
        <span key={entityRef}>
          <EntityRefLink entityRef={entityRef} hideIcon /> {version}
          {breaking && ` (${t('release.plan.breaking')})`}
        </span>
      ))}
      {rest > 0 && (
        <span className={classes.rest}>
          {t('shared.andMore', { count: rest })}
        </span>
      )}
    </Typography>
  );
}
