import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import type { Evidence } from '@slipway/backstage-plugin-releases-common';
import { releasesTranslationRef } from '../translation';
import { visibleText, webAddress } from './formats';

const SHORT_COMMIT = 8;

const useStyles = makeStyles(
  theme => ({
    pieces: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
      overflowWrap: 'anywhere',
    },
    commit: { fontFamily: 'monospace', whiteSpace: 'nowrap' },
  }),
  { name: 'SlipwayRunSource' },
);

/** The tool that made a report, the commit that was tested and the run in the pipeline. */
export function RunSource(props: { run: Evidence }) {
  const { tool, format, commit, ciUrl } = props.run;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const address = webAddress(ciUrl);

  return (
    <span className={classes.pieces}>
      <span>{visibleText(tool ?? format)}</span>
      {commit && (
        <span
          className={classes.commit}
          title={t('testing.runs.commit', { commit })}
        >
          {commit.slice(0, SHORT_COMMIT)}
        </span>
      )}
      {address && <Link to={address}>{t('testing.runs.ci')}</Link>}
    </span>
  );
}
