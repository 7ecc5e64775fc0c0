import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import type {
  ApprovalInboxItem,
  BulkDecisionResult,
} from '@slipway/backstage-plugin-releases-common';
import { toneColor } from '../../readiness/readinessWords';
import { releasesTranslationRef } from '../../translation';
import { countReleases } from './useInboxSelection';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5, 0),
    },
  }),
  { name: 'SlipwayBulkResults' },
);

/** What became of each of several decisions. */
export function BulkResults(props: {
  items: ApprovalInboxItem[];
  results: BulkDecisionResult[];
}) {
  const { items, results } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(releasesTranslationRef);
  const resultOf = (item: ApprovalInboxItem) =>
    results.find(
      ({ releaseId, ruleId }) =>
        releaseId === item.releaseId && ruleId === item.rule.id,
    );
  const approved = items.filter(item => isSuccess(resultOf(item)));

  return (
    <>
      <Typography role="status" gutterBottom>
        {t('inbox.bulk.resultsTitle', {
          count: countReleases(items),
          done: String(countReleases(approved)),
        })}
      </Typography>
      <ul className={classes.list} aria-label={t('inbox.bulk.results')}>
        {items.map(item => {
          const result = resultOf(item);
          const success = isSuccess(result);
          const Icon = success ? CheckCircleIcon : CancelIcon;
          return (
            <Typography
              key={`${item.releaseId} ${item.rule.id}`}
              component="li"
              variant="body2"
              className={classes.item}
            >
              <Icon
                fontSize="small"
                aria-hidden
                style={{
                  color: toneColor(theme, success ? 'success' : 'error'),
                }}
              />
              <span>
                <strong>{item.title}</strong>{' '}
                {success
                  ? t('inbox.bulk.approved')
                  : t('inbox.bulk.refused', {
                      message: result?.error?.message ?? '',
                    })}
              </span>
            </Typography>
          );
        })}
      </ul>
    </>
  );
}

function isSuccess(result: BulkDecisionResult | undefined): boolean {
  return result !== undefined && result.status < 300;
}
