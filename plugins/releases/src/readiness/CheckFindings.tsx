import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CheckFinding,
  ReadinessCheck,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { releaseRouteRef } from '../routes';
import { EntityRefList } from '../shared/EntityRefList';
import { WindowTime } from '../shared/WindowTime';
import { releasesTranslationRef } from '../translation';
import { problemsOf } from './checkGroups';

const SHOWN = 3;

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: { paddingTop: theme.spacing(0.5), overflowWrap: 'anywhere' },
    about: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1),
      color: theme.palette.text.secondary,
    },
    more: { marginLeft: theme.spacing(-0.5) },
  }),
  { name: 'SlipwayCheckFindings' },
);

/** What a check found wrong, in sentences, each with what it is about; the summary where it found nothing in particular. */
export function CheckFindings(props: { check: ReadinessCheck }) {
  const { check } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [all, setAll] = useState(false);
  const problems = problemsOf(check);
  const shown = all ? problems : problems.slice(0, SHOWN);
  const hidden = problems.length - shown.length;

  if (problems.length === 0) {
    // Why it could not be judged is said with that it could not.
    return check.outcome === 'unknown' ? null : (
      <Typography variant="body2" component="div">
        {check.summary}
      </Typography>
    );
  }
  return (
    <>
      <ul className={classes.list}>
        {shown.map((finding, index) => (
          // Findings have no identity of their own and never change places.
          <li key={index} className={classes.item}>
            <Typography variant="body2" component="div">
              {finding.message}
            </Typography>
            <About finding={finding} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          size="small"
          className={classes.more}
          onClick={() => setAll(true)}
        >
          {t('readiness.moreFindings', { count: hidden })}
        </Button>
      )}
      {hidden === 0 && Boolean(check.omittedFindings) && (
        <Typography variant="caption" component="div">
          {t('readiness.omitted', { count: check.omittedFindings! })}
        </Typography>
      )}
    </>
  );
}

function About(props: { finding: CheckFinding }) {
  const { entityRefs, people, releases, links, window } = props.finding;
  const classes = useStyles();
  const releaseLink = useRouteRef(releaseRouteRef);
  const refs = [...new Set([...(entityRefs ?? []), ...(people ?? [])])];

  if (!refs.length && !releases?.length && !links?.length && !window) {
    return null;
  }
  return (
    <Typography variant="caption" component="div" className={classes.about}>
      {refs.length > 0 && <EntityRefList entityRefs={refs} />}
      {window && <WindowTime {...window} relative={false} />}
      {releases?.map(({ id, title }) => (
        <Link key={id} to={releaseLink({ id })}>
          {title}
        </Link>
      ))}
      {links?.map(({ title, url }) => (
        <Link key={url} to={url}>
          {title}
        </Link>
      ))}
    </Typography>
  );
}
