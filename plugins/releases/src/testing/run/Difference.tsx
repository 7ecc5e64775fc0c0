import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Link from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ToggleButton from '@material-ui/lab/ToggleButton';
import type {
  Evidence,
  EvidenceComparison,
} from '@slipway/backstage-plugin-releases-common';
import { useId, useState } from 'react';
import { messageOf } from '../../shared/requestStatus';
import { toggleStyles } from '../../shared/toggleStyles';
import { useAgo } from '../../shared/useAgo';
import { releasesTranslationRef } from '../../translation';
import { ErrorText } from '../ErrorText';
import { EvidenceSkeleton } from '../EvidenceSkeleton';
import { visibleText } from '../formats';
import { useComparison } from '../queries';
import { DifferenceList } from './DifferenceList';
import { DIFFERENCE_ICONS, DIFFERENCES, DifferenceName } from './differences';
import { useRunParams } from './useRunParams';

const useStyles = makeStyles(
  theme => ({
    chips: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
    },
    icon: { marginRight: theme.spacing(0.5) },
    chip: {
      padding: theme.spacing(0.25, 1),
      textTransform: 'none',
      ...toggleStyles(theme),
      color: theme.palette.text.primary,
    },
  }),
  { name: 'SlipwayDifference' },
);

/** What changed since the version before, as numbers that open lists. */
export function Difference(props: { run: Evidence }) {
  const { run } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data, error } = useComparison(run.id);
  const titleId = useId();

  return (
    <section aria-labelledby={titleId}>
      <Typography id={titleId} variant="h6" component="h3">
        {t('testing.difference.title')}
      </Typography>
      {error && !data && (
        <ErrorText>
          {t('testing.difference.failed', { message: messageOf(error) })}
        </ErrorText>
      )}
      {!error && !data && (
        <EvidenceSkeleton label={t('testing.difference.loading')} rows={1} />
      )}
      {data &&
        (data.base ? (
          <Changes base={data.base} comparison={data} />
        ) : (
          <Typography variant="body2">
            {t('testing.difference.nothing')}
          </Typography>
        ))}
    </section>
  );
}

function Changes(props: { base: Evidence; comparison: EvidenceComparison }) {
  const { base, comparison } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const ago = useAgo();
  const { open: openRun } = useRunParams();
  const [open, setOpen] = useState<DifferenceName>();
  const listId = useId();
  const found = DIFFERENCES.filter(name => comparison[name].count > 0);

  return (
    <>
      <Typography variant="body2">
        {t('testing.difference.base', {
          version: (
            <Link
              component="button"
              variant="body2"
              underline="always"
              onClick={() => openRun(base.id)}
            >
              {visibleText(base.version)}
            </Link>
          ),
          when: ago(base.uploadedAt),
        })}
      </Typography>
      {found.length === 0 ? (
        <Typography variant="body2">{t('testing.difference.same')}</Typography>
      ) : (
        <div
          className={classes.chips}
          role="group"
          aria-label={t('testing.difference.lists')}
        >
          {found.map(name => {
            const Icon = DIFFERENCE_ICONS[name];
            return (
              <ToggleButton
                key={name}
                value={name}
                selected={open === name}
                size="small"
                className={classes.chip}
                aria-expanded={open === name}
                aria-controls={open === name ? listId : undefined}
                onChange={() => setOpen(open === name ? undefined : name)}
              >
                <Icon fontSize="small" aria-hidden className={classes.icon} />
                {t(`testing.difference.${name}`, {
                  count: comparison[name].count,
                })}
              </ToggleButton>
            );
          })}
        </div>
      )}
      {open && (
        <DifferenceList id={listId} name={open} changes={comparison[open]} />
      )}
    </>
  );
}
