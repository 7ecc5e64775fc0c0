import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type {
  ReadinessCheck,
  ReadinessVerdict,
  ReleaseDetail,
} from '@slipway/backstage-plugin-releases-common';
import { useId } from 'react';
import { Disclosure } from '../shared/Disclosure';
import { visuallyHidden } from '../shared/visuallyHidden';
import { releasesTranslationRef } from '../translation';
import { CheckFindings } from './CheckFindings';
import { groupChecks } from './checkGroups';
import { CheckResolution } from './CheckResolution';
import { outcomeIcon, outcomeTone, toneColor } from './readinessWords';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 0),
    },
    heading: { marginTop: theme.spacing(1.5) },
    secondary: { color: theme.palette.text.secondary },
    hidden: visuallyHidden,
  }),
  { name: 'SlipwayCheckList' },
);

type CheckListProps = {
  verdict: ReadinessVerdict;
  /** The release where it stands; without it nothing leads away from where it is planned. */
  release?: ReleaseDetail;
  onRetry: () => void;
};

/** The checks of a verdict: what blocks first, what is fine folded away. */
export function CheckList(props: CheckListProps) {
  const { blocking, warnings, passed, off } = groupChecks(props.verdict.checks);
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <>
      {blocking.length > 0 && (
        <OpenGroup
          {...props}
          title={t('readiness.group.blocking', { count: blocking.length })}
          checks={blocking}
        />
      )}
      {warnings.length > 0 && (
        <OpenGroup
          {...props}
          title={t('readiness.group.warning', { count: warnings.length })}
          checks={warnings}
        />
      )}
      {passed.length > 0 && (
        <Disclosure
          label={t('readiness.group.passed', { count: passed.length })}
        >
          <FoldedGroup checks={passed} />
        </Disclosure>
      )}
      {off.length > 0 && (
        <Disclosure label={t('readiness.group.off', { count: off.length })}>
          <FoldedGroup checks={off} />
        </Disclosure>
      )}
      {props.verdict.checks.length === off.length && (
        <Typography variant="body2">{t('readiness.nothingChecked')}</Typography>
      )}
    </>
  );
}

function OpenGroup(
  props: CheckListProps & { title: string; checks: ReadinessCheck[] },
) {
  const { title, checks, verdict, release, onRetry } = props;
  const classes = useStyles();
  const titleId = useId();

  return (
    <>
      <Typography
        id={titleId}
        variant="subtitle2"
        component="h4"
        className={classes.heading}
      >
        {title}
      </Typography>
      <ul className={classes.list} aria-labelledby={titleId}>
        {checks.map(check => (
          <li key={check.name} className={classes.item}>
            <OutcomeIcon check={check} />
            <div>
              <CheckTitle check={check} />
              <Unknown check={check} />
              <CheckFindings check={check} />
              <Resolution
                check={check}
                environment={verdict.environment}
                release={release}
                onRetry={onRetry}
              />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

// What could not be checked can always be checked again.
function Resolution(props: {
  check: ReadinessCheck;
  environment: string;
  release?: ReleaseDetail;
  onRetry: () => void;
}) {
  const { check, environment, release, onRetry } = props;
  const { t } = useTranslationRef(releasesTranslationRef);

  if (check.resolution) {
    return (
      <CheckResolution
        resolution={check.resolution}
        check={check}
        environment={environment}
        release={release}
        onRetry={onRetry}
      />
    );
  }
  return check.outcome === 'unknown' ? (
    <Button size="small" color="primary" onClick={onRetry}>
      {t('readiness.action.retry')}
    </Button>
  ) : null;
}

function Unknown(props: { check: ReadinessCheck }) {
  const { outcome, cause, blocks } = props.check;
  const { t } = useTranslationRef(releasesTranslationRef);

  return outcome === 'unknown' ? (
    <Typography variant="body2" component="div">
      {t(blocks ? 'readiness.unknownBlocks' : 'readiness.unknown', {
        cause: cause ?? t('readiness.unknownCause'),
      })}
    </Typography>
  ) : null;
}

function FoldedGroup(props: { checks: ReadinessCheck[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <ul className={classes.list}>
      {props.checks.map(check => (
        <li key={check.name} className={classes.item}>
          <OutcomeIcon check={check} />
          <div>
            <CheckTitle check={check} />
            <Typography
              variant="body2"
              component="div"
              className={classes.secondary}
            >
              {check.outcome === 'off'
                ? check.cause ?? t('readiness.offCause')
                : check.summary}
            </Typography>
            {check.lookedAt && (
              <Typography
                variant="caption"
                component="div"
                className={classes.secondary}
              >
                {check.lookedAt}
              </Typography>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function CheckTitle(props: { check: ReadinessCheck }) {
  const { title, name } = props.check;
  return (
    <Typography variant="body2" component="div" title={name}>
      <strong>{title}</strong>
    </Typography>
  );
}

function OutcomeIcon(props: { check: ReadinessCheck }) {
  const { outcome, blocks } = props.check;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(releasesTranslationRef);
  const Icon = outcomeIcon(outcome, blocks);

  return (
    <span>
      <Icon
        fontSize="small"
        aria-hidden
        style={{ color: toneColor(theme, outcomeTone(outcome, blocks)) }}
      />
      <span className={classes.hidden}>
        {t(`readiness.outcome.${outcome}`)}
      </span>
    </span>
  );
}
