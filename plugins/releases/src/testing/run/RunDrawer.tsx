import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { entityPresentationSnapshot } from '@backstage/plugin-catalog-react';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { useId } from 'react';
import { releasesTranslationRef } from '../../translation';
import { EvidenceError } from '../EvidenceError';
import { EvidenceSkeleton } from '../EvidenceSkeleton';
import { visibleText } from '../formats';
import { useRun } from '../queries';
import { useRunWords } from '../useRunWords';
import { Difference } from './Difference';
import { RunFacts } from './RunFacts';
import { RunTrend } from './RunTrend';
import { TestList } from './TestList';
import { useRunParams } from './useRunParams';

const useStyles = makeStyles(
  theme => ({
    paper: { width: 960, maxWidth: '100%' },
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
      padding: theme.spacing(2, 3, 4),
    },
    head: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
    title: { overflowWrap: 'anywhere' },
  }),
  { name: 'SlipwayRunDrawer' },
);

/** The run that the address names, over the page. */
export function RunDrawer() {
  const classes = useStyles();
  const { run, open } = useRunParams();
  const titleId = useId();
  const close = () => open(undefined);

  return (
    <Drawer
      anchor="right"
      open={run !== undefined}
      onClose={close}
      PaperProps={{
        className: classes.paper,
        role: 'dialog',
        tabIndex: -1,
        'aria-modal': true,
        'aria-labelledby': titleId,
      }}
    >
      {/* What was opened in one run must not stay open in the next. */}
      {run && (
        <RunDetail key={run} id={run} titleId={titleId} onClose={close} />
      )}
    </Drawer>
  );
}

function RunDetail(props: {
  id: string;
  titleId: string;
  onClose: () => void;
}) {
  const { id, titleId, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const words = useRunWords();
  const { data: run, error, refetch } = useRun(id);

  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <Typography
          id={titleId}
          variant="h5"
          component="h2"
          className={classes.title}
        >
          {run
            ? t('testing.run.title', {
                kind: words.name(run),
                entity: entityPresentationSnapshot(run.entityRef).primaryTitle,
                version: visibleText(run.version),
              })
            : t('testing.title')}
        </Typography>
        <IconButton
          size="small"
          aria-label={t('testing.run.close')}
          onClick={onClose}
        >
          <CloseIcon />
        </IconButton>
      </div>
      {error && !run && (
        <EvidenceError error={error} onRetry={() => refetch()} />
      )}
      {!error && !run && <EvidenceSkeleton rows={6} />}
      {run && (
        <>
          <RunFacts run={run} />
          <Difference run={run} />
          <TestList run={run} />
          <RunTrend run={run} />
        </>
      )}
    </div>
  );
}
