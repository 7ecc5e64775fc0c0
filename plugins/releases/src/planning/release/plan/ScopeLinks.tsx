import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ScopeLink } from '@slipway/backstage-plugin-releases-common';
import { releasesTranslationRef } from '../../../translation';
import { LINK_KIND_KEYS } from '../releaseWords';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      overflowWrap: 'anywhere',
    },
    secondary: { color: theme.palette.text.secondary },
  }),
  { name: 'SlipwayScopeLinks' },
);

/** The records elsewhere that a release answers to. */
export function ScopeLinks(props: { links: ScopeLink[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <ul className={classes.list}>
      {props.links.map(link => (
        <li key={`${link.kind} ${link.key}`}>
          <Typography variant="body2" component="div">
            {link.url ? <Link to={link.url}>{link.key}</Link> : link.key}
            {link.title && ` ${link.title}`}
          </Typography>
          <Typography
            variant="caption"
            component="div"
            className={classes.secondary}
          >
            {[
              t(`release.linkKind.${LINK_KIND_KEYS[link.kind]}`),
              link.closes && t('release.plan.closes'),
            ]
              .filter(Boolean)
              .join(', ')}
          </Typography>
        </li>
      ))}
    </ul>
  );
}
