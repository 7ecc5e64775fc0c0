import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  BoardDetail,
  ReadinessVerdict,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { DecisionDialog } from '../coordination/decision/DecisionDialog';
import { useApprovals } from '../coordination/queries';
import { useNoRulesText } from '../coordination/release';
import { ReadinessState } from '../readiness/ReadinessState';
import { releaseApprovalsRouteRef } from '../routes';
import { ReleaseStateChip } from '../shared/ReleaseStateChip';
import {
  ReleaseTypeLabel,
  useEnvironmentTitle,
} from '../shared/ReleaseTypeLabel';
import { useAgo } from '../shared/useAgo';
import { WindowTime } from '../shared/WindowTime';
import { releasesTranslationRef } from '../translation';
import { NoteField } from './NoteField';
import { useNote } from './queries';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2) },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
    },
    title: { fontWeight: 600, fontSize: theme.typography.h6.fontSize },
    verdict: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
    noRules: {
      margin: theme.spacing(1, 0),
      color: theme.palette.text.secondary,
    },
    facts: { marginTop: theme.spacing(0.5) },
    note: { marginTop: theme.spacing(1.5), '&:empty': { marginTop: 0 } },
    rules: { margin: theme.spacing(1, 0), paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'SlipwayAgendaItem' },
);

export type AgendaItemProps = {
  board: BoardDetail;
  item: BoardDetail['agenda'][number];
  /** Missing while it is judged. */
  verdict?: ReadinessVerdict;
};

/** One release of a sitting: what it is, where it stands, and what was said of it. */
export function AgendaItem(props: AgendaItemProps) {
  const { board, item, verdict } = props;
  const { release } = item;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const approvalsLink = useRouteRef(releaseApprovalsRouteRef);
  const ago = useAgo();
  const environmentTitle = useEnvironmentTitle();
  const noRulesText = useNoRulesText(release);
  const approvals = useApprovals(release.id);
  const note = useNote(board.id);
  const [deciding, setDeciding] = useState(false);
  const rules = approvals.data?.rules ?? [];
  const [window] = release.windows.slice(-1);

  return (
    <Paper className={classes.root} variant="outlined">
      <div className={classes.line}>
        <Typography component="h3" className={classes.title}>
          <Link to={approvalsLink({ id: release.id })}>{release.title}</Link>
        </Typography>
        <ReleaseTypeLabel type={release.type} />
        <ReleaseStateChip state={release.state} />
        {verdict && (
          <Typography
            component="span"
            variant="body2"
            className={classes.verdict}
          >
            <ReadinessState verdict={verdict} />
            {t('readiness.for', {
              environment: environmentTitle(verdict.environment),
            })}
          </Typography>
        )}
        {rules.some(({ may }) => may.decide) && (
          <Button
            size="small"
            color="primary"
            variant="outlined"
            aria-label={t('boards.decideNamed', { title: release.title })}
            onClick={() => setDeciding(true)}
          >
            {t('boards.decide')}
          </Button>
        )}
      </div>
      <Typography
        component="div"
        variant="body2"
        color="textSecondary"
        className={classes.facts}
      >
        <div className={classes.line}>
          <EntityRefLink entityRef={release.owner} hideIcon />
          {window && (
            <span>
              {environmentTitle(window.environment)}:{' '}
              <WindowTime
                start={window.start}
                end={window.end}
                timeZone={window.timeZone}
              />
            </span>
          )}
        </div>
      </Typography>
      {approvals.data &&
        (rules.length > 0 ? (
          <ul className={classes.rules} aria-label={t('boards.rules')}>
            {rules.map(rule => (
              <li key={rule.id}>
                {rule.state === 'rejected'
                  ? t('boards.ruleRejected', { title: rule.title })
                  : t('boards.rule', {
                      title: rule.title,
                      given: String(rule.given),
                      needed: String(rule.needed),
                    })}
                {rule.assignee && (
                  <>
                    {' '}
                    (<EntityRefLink entityRef={rule.assignee} hideIcon />)
                  </>
                )}
              </li>
            ))}
          </ul>
        ) : (
          <Typography variant="body2" className={classes.noRules}>
            {noRulesText}
          </Typography>
        ))}
      <div className={classes.note}>
        <NoteField
          label={t('boards.note', { title: release.title })}
          text={item.note ?? ''}
          editable={board.may.note}
          saveLabel={t('boards.noteSave')}
          maxLength={5000}
          onSave={async text => {
            await note.mutateAsync({ releaseId: release.id, text });
          }}
        />
      </div>
      {item.notedBy && item.notedAt && (
        <Typography variant="caption" color="textSecondary">
          <EntityRefLink entityRef={item.notedBy} hideIcon />,{' '}
          {ago(item.notedAt)}
        </Typography>
      )}
      {deciding && (
        <DecisionDialog
          releaseId={release.id}
          title={release.title}
          onClose={() => setDeciding(false)}
          onDecided={() => setDeciding(false)}
        />
      )}
    </Paper>
  );
}
