import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ChevronLeftIcon from '@material-ui/icons/ChevronLeft';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import Skeleton from '@material-ui/lab/Skeleton';
import { DateTime } from 'luxon';
import { useMemo, useState } from 'react';
import { useCalendar, usePolicy } from '../../shared/queries';
import { RequestError } from '../../shared/RequestError';
import { releasesTranslationRef } from '../../translation';
import { StripTimeline } from './StripTimeline';

// Six weeks back and six weeks ahead.
const WEEKS = 12;
const STEP_WEEKS = 6;

const useStyles = makeStyles(
  theme => ({
    range: { color: theme.palette.text.secondary },
    nothing: { color: theme.palette.text.secondary },
  }),
  { name: 'SlipwayScheduleStrip' },
);

/** Twelve weeks of an entity's windows at one glance. */
export function ScheduleStrip(props: { entityRef: string }) {
  const { entityRef } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [offset, setOffset] = useState(0);
  const { from, to } = useInterval(offset);
  const { data: policy } = usePolicy();
  const { data, error, refetch } = useCalendar({
    entityRef: [entityRef],
    from: from.toUTC().toISO()!,
    to: to.toUTC().toISO()!,
  });

  return (
    <EntityInfoCard
      title={t('schedule.strip.title')}
      headerActions={
        <>
          <Typography
            variant="body2"
            className={classes.range}
            aria-live="polite"
          >
            {t('schedule.strip.range', {
              from: from.toLocaleString(DateTime.DATE_MED),
              to: to.minus({ days: 1 }).toLocaleString(DateTime.DATE_MED),
            })}
          </Typography>
          <StepButton
            label={t('schedule.strip.earlier')}
            onClick={() => setOffset(offset - STEP_WEEKS)}
          >
            <ChevronLeftIcon />
          </StepButton>
          <Button size="small" variant="outlined" onClick={() => setOffset(0)}>
            {t('schedule.strip.today')}
          </Button>
          <StepButton
            label={t('schedule.strip.later')}
            onClick={() => setOffset(offset + STEP_WEEKS)}
          >
            <ChevronRightIcon />
          </StepButton>
        </>
      }
    >
      {error && !data && (
        <RequestError dense headingLevel={4} error={error} onRetry={refetch} />
      )}
      {!data && !error && (
        <Skeleton
          variant="rect"
          height={96}
          aria-label={t('schedule.strip.loading')}
        />
      )}
      {data && (
        <>
          <StripTimeline
            entries={data.items}
            environments={policy?.environments.map(({ name }) => name) ?? []}
            from={from}
            to={to}
            entityRef={entityRef}
          />
          {(data.items.length === 0 || data.truncated) && (
            <Typography variant="body2" className={classes.nothing}>
              {t(
                data.truncated
                  ? 'schedule.strip.truncated'
                  : 'schedule.strip.nothing',
              )}
            </Typography>
          )}
        </>
      )}
    </EntityInfoCard>
  );
}

function useInterval(offset: number) {
  return useMemo(() => {
    const from = DateTime.now()
      .startOf('week', { useLocaleWeeks: true })
      .plus({ weeks: offset - WEEKS / 2 });
    return { from, to: from.plus({ weeks: WEEKS }) };
  }, [offset]);
}

function StepButton(props: {
  label: string;
  onClick: () => void;
  children: JSX.Element;
}) {
  const { label, onClick, children } = props;
  return (
    <Tooltip title={label}>
      <IconButton size="small" aria-label={label} onClick={onClick}>
        {children}
      </IconButton>
    </Tooltip>
  );
}
