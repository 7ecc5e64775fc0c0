import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ApprovalRule } from '@slipway/backstage-plugin-releases-common';
import { releasesTranslationRef } from '../../translation';
import { ReasonPaths } from './ReasonPaths';

const PATHS = 3;

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: { '& + &': { marginTop: theme.spacing(1.5) } },
  }),
  { name: 'SlipwayWhyAsked' },
);

/** Why the viewer is asked, as a sentence and as a way through the catalog. */
export function WhyAsked(props: { rules: ApprovalRule[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <ul className={classes.list}>
      {props.rules.map(rule => (
        <li key={rule.id} className={classes.item}>
          <Typography variant="body2">{rule.reason}</Typography>
          {rule.paths.length > 0 && (
            <ReasonPaths paths={rule.paths.slice(0, PATHS)} />
          )}
          {!rule.may.decide && rule.may.refusal && (
            <Typography variant="body2">
              {t('approvals.refusal', { reason: rule.may.refusal })}
            </Typography>
          )}
        </li>
      ))}
    </ul>
  );
}
