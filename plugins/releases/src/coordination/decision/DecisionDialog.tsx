import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useId, useState } from 'react';
import { ReadinessSummary } from '../../readiness';
import { releaseApprovalsRouteRef } from '../../routes';
import { RequestError } from '../../shared/RequestError';
import { releasesTranslationRef } from '../../translation';
import { useViewer } from '../queries';
import { DecisionForm } from './DecisionForm';
import { decidableRules } from './decisionTarget';
import { DifferenceList } from './DifferenceList';
import { Decision } from './useDecisionForm';
import { useWhatIsDecided, WhatIsDecided } from './useWhatIsDecided';
import { VersionList } from './VersionList';
import { WhyAsked } from './WhyAsked';

const useStyles = makeStyles(
  theme => ({
    content: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      paddingBottom: theme.spacing(3),
    },
  }),
  { name: 'SlipwayDecisionDialog' },
);

export type DecisionDialogProps = {
  releaseId: string;
  /** As it is known before the release itself is loaded. */
  title: string;
  /** The rule that the viewer came for. */
  ruleId?: string;
  initialMode?: Decision;
  onClose: () => void;
  onDecided: (decision: Decision) => void;
  /** Called with what to say when the decision was put aside. */
  onDeferred?: (announcement: string) => void;
};

/** Decides on a release without leaving the page: the same facts in short, the same form. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { releaseId, title, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const approvalsLink = useRouteRef(releaseApprovalsRouteRef);
  const what = useWhatIsDecided(releaseId);
  const titleId = useId();

  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      <DialogTitle id={titleId}>
        {t('approvals.dialog.title', { title })}
      </DialogTitle>
      <DialogContent className={classes.content}>
        <Body {...props} what={what} />
        <Link to={approvalsLink({ id: releaseId })}>
          {t('approvals.dialog.everything')}
        </Link>
      </DialogContent>
    </Dialog>
  );
}

function Body(props: DecisionDialogProps & { what: WhatIsDecided }) {
  const { what, onClose, onDecided, releaseId, ruleId, initialMode } = props;
  const { onDeferred } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const viewer = useViewer();
  const [engaged, setEngaged] = useState(false);
  const { release, overview } = what;

  if (what.error) {
    return (
      <RequestError
        dense
        headingLevel={3}
        error={what.error}
        onRetry={what.retry}
      />
    );
  }
  if (!release || !overview || !viewer) {
    return (
      <div role="status" aria-label={t('approvals.loading')}>
        <Skeleton height={28} width="70%" />
        <Skeleton height={28} width="90%" />
        <Skeleton variant="rect" height={120} />
      </div>
    );
  }
  const rules = decidableRules(overview, viewer);
  if (rules.length === 0 && !engaged) {
    return (
      <>
        <Typography>{t('approvals.dialog.notAsked')}</Typography>
        <DialogActions>
          <Button onClick={onClose}>{t('shared.close')}</Button>
        </DialogActions>
      </>
    );
  }
  const since = overview.changesSinceMine ?? [];
  return (
    <>
      {since.length > 0 && (
        <section>
          <Typography variant="subtitle2" component="h3">
            {t('approvals.section.since')}
          </Typography>
          <DifferenceList
            differences={since}
            label={t('approvals.section.since')}
          />
        </section>
      )}
      <VersionList components={release.components} />
      <WhyAsked rules={rules} />
      <ReadinessSummary releaseId={releaseId} />
      <DecisionForm
        release={release}
        overview={overview}
        viewer={viewer}
        ruleId={ruleId}
        initialMode={initialMode}
        onDecided={onDecided}
        onEngaged={() => setEngaged(true)}
        onCancel={onClose}
        onDeferred={onDeferred}
      />
    </>
  );
}
