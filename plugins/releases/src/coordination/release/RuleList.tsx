import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import BlockIcon from '@material-ui/icons/Block';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpIcon from '@material-ui/icons/HelpOutline';
import HourglassEmptyIcon from '@material-ui/icons/HourglassEmpty';
import type { ApprovalRule } from '@slipway/backstage-plugin-releases-common';
import { toneColor } from '../../readiness/readinessWords';
import { Disclosure } from '../../shared/Disclosure';
import { EntityOrText, EntityRefList } from '../../shared/EntityRefList';
import { useAgo } from '../../shared/useAgo';
import { useNow } from '../../shared/useNow';
import { dayTimeAndZone, toDateTime } from '../../shared/windowText';
import { releasesTranslationRef } from '../../translation';
import { ReasonPaths } from '../decision/ReasonPaths';
import { DecisionEntry } from './DecisionEntry';

const APPROVERS_SHOWN = 5;

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    rule: {
      padding: theme.spacing(1.5, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
    state: {
      display: 'inline-flex',
      alignItems: 'center',
      verticalAlign: 'middle',
      gap: theme.spacing(0.5),
    },
    secondary: { color: theme.palette.text.secondary },
  }),
  { name: 'SlipwayRuleList' },
);

const ICONS = {
  pending: HourglassEmptyIcon,
  satisfied: CheckCircleIcon,
  rejected: BlockIcon,
  unresolvable: HelpIcon,
} as const satisfies Record<ApprovalRule['state'], unknown>;

const TONES = {
  pending: 'warning',
  satisfied: 'success',
  rejected: 'error',
  unresolvable: 'error',
} as const satisfies Record<ApprovalRule['state'], string>;

/** Every rule of a release: who is asked and why, and what they said. */
export function RuleList(props: {
  rules: ApprovalRule[];
  /** Whether nobody has been asked yet. */
  preview?: boolean;
}) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.rules.map(rule => (
        <li key={rule.id} className={classes.rule}>
          <Rule rule={rule} preview={props.preview} />
        </li>
      ))}
    </ul>
  );
}

function Rule(props: { rule: ApprovalRule; preview?: boolean }) {
  const { rule, preview } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <>
      <div className={classes.head}>
        <Typography variant="subtitle2" component="h4">
          {rule.title}
        </Typography>
        {(!preview || rule.state === 'unresolvable') && (
          <RuleState rule={rule} />
        )}
      </div>
      <Typography variant="body2">{rule.reason}</Typography>
      <Typography variant="body2" component="div">
        {rule.assignee && (
          <>
            {t('approvals.rule.asks', {
              assignee: <EntityRefLink entityRef={rule.assignee} hideIcon />,
            })}
            {' · '}
          </>
        )}
        {rule.approvers.length > 0
          ? t('approvals.rule.approvers', {
              people: (
                <EntityRefList
                  entityRefs={rule.approvers}
                  limit={APPROVERS_SHOWN}
                />
              ),
            })
          : t('approvals.rule.noApprovers')}
      </Typography>
      {!preview && <Times rule={rule} />}
      {!preview && <Deferrals rule={rule} />}
      {rule.stepUp && (
        <Typography variant="caption" component="div">
          {t('approvals.rule.stepUp')}
        </Typography>
      )}
      {rule.paths.length > 0 && (
        <Disclosure
          label={t('approvals.rule.paths', { count: rule.paths.length })}
        >
          <ReasonPaths paths={rule.paths} />
        </Disclosure>
      )}
      {!preview && <Decisions rule={rule} />}
    </>
  );
}

function RuleState(props: { rule: ApprovalRule }) {
  const { state, given, needed } = props.rule;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(releasesTranslationRef);
  const Icon = ICONS[state];

  return (
    <Typography variant="body2" component="div">
      <span className={classes.state}>
        <Icon
          fontSize="small"
          aria-hidden
          style={{ color: toneColor(theme, TONES[state]) }}
        />
        <strong>{t(`approvals.rule.state.${state}`)}</strong>
      </span>{' '}
      <span className={classes.secondary}>
        {t('approvals.rule.given', {
          given: String(given),
          needed: String(needed),
        })}
      </span>
    </Typography>
  );
}

function Times(props: { rule: ApprovalRule }) {
  const { state, dueAt, escalatesAt, escalatedAt, escalatedTo } = props.rule;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const now = useNow();
  const ago = useAgo();
  const inWords = (instant: string) =>
    toDateTime(instant).toRelative({ base: now }) ?? '';

  if (state === 'satisfied') {
    return null;
  }
  const due = dueAt && toDateTime(dueAt);
  return (
    <Typography variant="caption" component="div" className={classes.secondary}>
      {due && (
        <span title={dayTimeAndZone(due)}>
          {t(due < now ? 'approvals.rule.overdue' : 'approvals.rule.due', {
            when: inWords(dueAt),
          })}
        </span>
      )}
      {escalatesAt && !escalatedAt && (
        <>
          {due && ' · '}
          {t('approvals.rule.escalates', { when: inWords(escalatesAt) })}
        </>
      )}
      {escalatedAt && escalatedTo && (
        <div>
          {t('approvals.rule.escalated', {
            who: <EntityOrText entityRef={escalatedTo} />,
            when: ago(escalatedAt),
          })}
        </div>
      )}
    </Typography>
  );
}

function Deferrals(props: { rule: ApprovalRule }) {
  const { deferrals = [] } = props.rule;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return deferrals.length > 0 ? (
    <ul className={classes.list}>
      {deferrals.map(({ person, until, reason }) => {
        const said = {
          person: <EntityOrText entityRef={person} />,
          when: dayTimeAndZone(toDateTime(until)),
        };
        return (
          <Typography key={person} variant="body2" component="li">
            {reason
              ? t('deferrals.byReason', { ...said, reason })
              : t('deferrals.by', said)}
          </Typography>
        );
      })}
    </ul>
  ) : null;
}

function Decisions(props: { rule: ApprovalRule }) {
  const { decisions } = props.rule;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return decisions.length === 0 ? (
    <Typography variant="body2" className={classes.secondary}>
      {t('approvals.rule.noDecisions')}
    </Typography>
  ) : (
    <ul className={classes.list}>
      {decisions.map(decision => (
        <DecisionEntry key={decision.id} decision={decision} />
      ))}
    </ul>
  );
}
