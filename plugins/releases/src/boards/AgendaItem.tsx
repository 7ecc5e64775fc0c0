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
import { DateTime } from 'luxon';
import { useState } from 'react';
import { DecisionDialog } from '../coordination/decision/DecisionDialog';
import { useApprovals } from '../coordination/queries';
import { ReadinessState } from '../readiness/ReadinessState';
import { releaseApprovalsRouteRef } from '../routes';
import { ReleaseStateChip } from '../shared/ReleaseStateChip';
import { ReleaseTypeLabel } from '../shared/ReleaseTypeLabel';
import { useNow } from '../shared/useNow';
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
  const now = useNow();
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
        {verdict && <ReadinessState verdict={verdict} />}
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
      <Typography component="div" variant="body2" color="textSecondary">
        <div className={classes.line}>
          <EntityRefLink entityRef={release.owner} hideIcon />
          {window && (
            <WindowTime
              start={window.start}
              end={window.end}
              timeZone={window.timeZone}
            />
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
          <Typography variant="body2">{t('boards.noRules')}</Typography>
        ))}
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
      {item.notedBy && item.notedAt && (
        <Typography variant="caption" color="textSecondary">
          <EntityRefLink entityRef={item.notedBy} hideIcon />,{' '}
          {DateTime.fromISO(item.notedAt).toRelative({ base: now })}
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
