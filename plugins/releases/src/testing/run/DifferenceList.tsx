import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Link from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  EvidenceComparison,
  TestChange,
} from '@slipway/backstage-plugin-releases-common';
import { releasesTranslationRef } from '../../translation';
import { durationText, visibleText } from '../formats';
import type { DifferenceName } from './differences';
import { FILTER_LENGTHS, NO_FILTERS, useRunParams } from './useRunParams';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: theme.spacing(1, 0),
      padding: theme.spacing(0, 0, 0, 1.5),
      borderLeft: `2px solid ${theme.palette.divider}`,
    },
    item: { padding: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
    find: { textAlign: 'left', overflowWrap: 'anywhere' },
    secondary: { color: theme.palette.text.secondary },
  }),
  { name: 'SlipwayDifferenceList' },
);

/** The tests that changed in one way; each leads to itself among the tests of the run. */
export function DifferenceList(props: {
  id: string;
  name: DifferenceName;
  changes: EvidenceComparison[DifferenceName];
}) {
  const { id, name, changes } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <div id={id}>
      <ul
        className={classes.list}
        aria-label={t(`testing.difference.${name}`, { count: changes.count })}
      >
        {changes.items.map(change => (
          <li key={change.key} className={classes.item}>
            <ChangedTest
              change={change}
              isHere={name !== 'removed'}
              isTimed={name === 'slower' || name === 'faster'}
            />
          </li>
        ))}
      </ul>
      {changes.items.length < changes.count && (
        <Typography variant="caption">
          {t('testing.difference.cut', {
            shown: changes.items.length.toLocaleString(),
            total: changes.count.toLocaleString(),
          })}
        </Typography>
      )}
    </div>
  );
}

function ChangedTest(props: {
  change: TestChange;
  /** Whether it can be found in the run. */
  isHere: boolean;
  /** Whether its duration is what changed. */
  isTimed: boolean;
}) {
  const { change, isHere, isTimed } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { change: narrow } = useRunParams();
  const name = visibleText(change.name) || t('testing.tests.unnamed');
  const facts = [
    visibleText(change.suite.join(' › ')),
    useChangeText(change, isTimed),
  ].filter(Boolean);

  return (
    <>
      {isHere && change.name ? (
        <Link
          component="button"
          variant="body2"
          className={classes.find}
          aria-label={t('testing.difference.find', { test: name })}
          onClick={() =>
            narrow({
              ...NO_FILTERS,
              status: undefined,
              test: change.name.slice(0, FILTER_LENGTHS.test),
            })
          }
        >
          <bdi>{name}</bdi>
        </Link>
      ) : (
        <Typography variant="body2">
          <bdi>{name}</bdi>
        </Typography>
      )}
      <Typography
        variant="caption"
        component="div"
        className={classes.secondary}
      >
        {facts.join(' · ')}
      </Typography>
    </>
  );
}

/** How it ended before and after, or how long it took where that changed. */
function useChangeText(change: TestChange, isTimed: boolean): string {
  const { t } = useTranslationRef(releasesTranslationRef);
  const { before, after, beforeMs, afterMs } = change;
  const pieces = [
    before !== after && before && after
      ? t('testing.difference.change', {
          before: t(`testing.status.${before}`),
          after: t(`testing.status.${after}`),
        })
      : '',
    isTimed && beforeMs !== undefined && afterMs !== undefined
      ? t('testing.difference.change', {
          before: durationText(beforeMs),
          after: durationText(afterMs),
        })
      : '',
  ];
  return pieces.filter(Boolean).join(' · ');
}
