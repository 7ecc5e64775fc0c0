import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { Evidence } from '@slipway/backstage-plugin-releases-common';
import { toneColor } from '../../readiness/readinessWords';
import { Disclosure } from '../../shared/Disclosure';
import { useWidth } from '../../shared/useWidth';
import { releasesTranslationRef } from '../../translation';
import { durationText, percentText } from '../formats';
import { TrendPoint, trendPoints } from './trendPoints';
import { TrendTable } from './TrendTable';

const HEIGHT = 96;
const EDGE = 14;
const MARK = 4;
const WIDEST_BAR = 24;

const useStyles = makeStyles(
  theme => ({
    chart: { width: '100%', height: HEIGHT, display: 'block' },
    legend: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
      color: theme.palette.text.secondary,
    },
    key: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
  }),
  { name: 'SlipwayTrendChart' },
);

/**
 * Pass rate as a line and duration as bars, oldest run first; runs that failed
 * are marked with a cross, not only with a colour.
 */
export function TrendChart(props: { name: string; runs: Evidence[] }) {
  const { name, runs } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { ref, width } = useWidth(480);
  const points = trendPoints(runs);
  const rates = points.flatMap(({ rate }) => (rate === undefined ? [] : rate));
  const hasDurations = runs.some(({ durationMs }) => durationMs !== undefined);

  return (
    <div ref={ref}>
      <svg
        className={classes.chart}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={t('testing.trend.chart', {
          runs: String(runs.length),
          first: rateText(rates[0], t('testing.trend.none')),
          last: rateText(rates.at(-1), t('testing.trend.none')),
          lowest: rateText(
            rates.length > 0 ? Math.min(...rates) : undefined,
            t('testing.trend.none'),
          ),
        })}
      >
        <Drawing points={points} width={width} />
      </svg>
      <Typography
        variant="caption"
        component="div"
        className={classes.legend}
        aria-hidden
      >
        <span className={classes.key}>
          <svg width={16} height={10}>
            <line
              x1={0}
              x2={16}
              y1={5}
              y2={5}
              stroke={theme.palette.text.primary}
              strokeWidth={2}
            />
          </svg>
          {t('testing.trend.rate')}
        </span>
        {hasDurations && (
          <span className={classes.key}>
            <svg width={10} height={10}>
              <rect
                width={10}
                height={10}
                fill={theme.palette.action.disabled}
              />
            </svg>
            {t('testing.trend.duration')}
          </span>
        )}
        <span className={classes.key}>
          <svg width={10} height={10}>
            <Cross x={5} y={5} color={toneColor(theme, 'error')} />
          </svg>
          {t('testing.outcome.failed')}
        </span>
      </Typography>
      <Disclosure label={t('testing.trend.asTable')}>
        <TrendTable name={name} points={points} />
      </Disclosure>
    </div>
  );
}

function Drawing(props: { points: TrendPoint[]; width: number }) {
  const { points, width } = props;
  const theme = useTheme();
  const step = (width - 2 * EDGE) / Math.max(points.length - 1, 1);
  const barWidth = Math.min(WIDEST_BAR, step * 0.6);
  const longest = Math.max(1, ...points.map(({ run }) => run.durationMs ?? 0));
  const lowest = lowestShown(points);
  const x = (index: number) => EDGE + index * step;
  const y = (rate: number) =>
    EDGE + ((1 - rate) / (1 - lowest)) * (HEIGHT - 2 * EDGE);
  const rated = points.flatMap(({ rate, run }, index) =>
    rate === undefined ? [] : { run, rate, x: x(index), y: y(rate) },
  );

  return (
    <>
      {points.map(({ run }, index) => {
        const height =
          ((run.durationMs ?? 0) / longest) * (HEIGHT - 2 * EDGE) * 0.6;
        return (
          <rect
            key={run.id}
            x={x(index) - barWidth / 2}
            y={HEIGHT - height}
            width={barWidth}
            height={height}
            fill={theme.palette.action.disabled}
          />
        );
      })}
      <polyline
        points={rated.map(point => `${point.x},${point.y}`).join(' ')}
        fill="none"
        stroke={theme.palette.text.primary}
        strokeWidth={2}
      />
      {rated.map(point => (
        <g key={point.run.id}>
          <title>{pointTitle(point.run, point.rate)}</title>
          {point.run.outcome === 'failed' ? (
            <Cross x={point.x} y={point.y} color={toneColor(theme, 'error')} />
          ) : (
            <circle
              cx={point.x}
              cy={point.y}
              r={MARK}
              fill={theme.palette.background.paper}
              stroke={toneColor(theme, 'success')}
              strokeWidth={2}
            />
          )}
        </g>
      ))}
    </>
  );
}

function Cross(props: { x: number; y: number; color: string }) {
  const { x, y, color } = props;
  const path = `M${x - MARK} ${y - MARK}L${x + MARK} ${y + MARK}M${x - MARK} ${
    y + MARK
  }L${x + MARK} ${y - MARK}`;
  return <path d={path} stroke={color} strokeWidth={2.5} fill="none" />;
}

/** Where the scale begins: small losses have to be seen, and a scale needs some height. */
function lowestShown(points: TrendPoint[]): number {
  const lowest = Math.min(1, ...points.map(({ rate }) => rate ?? 1));
  return Math.min(0.9, lowest - 0.02);
}

function pointTitle(run: Evidence, rate: number): string {
  const duration =
    run.durationMs === undefined ? [] : [durationText(run.durationMs)];
  return [run.version, percentText(rate), ...duration].join(', ');
}

function rateText(rate: number | undefined, none: string): string {
  return rate === undefined ? none : percentText(rate);
}
