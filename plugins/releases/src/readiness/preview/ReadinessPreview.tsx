import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import CircularProgress from '@material-ui/core/CircularProgress';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import type {
  Release,
  ReleasePolicy,
} from '@slipway/backstage-plugin-releases-common';
import { ReactNode, useId, useState } from 'react';
import {
  DisclosureButton,
  DisclosureContent,
  useDisclosure,
} from '../../shared/Disclosure';
import { useEnvironmentTitle } from '../../shared/ReleaseTypeLabel';
import { RequestError } from '../../shared/RequestError';
import { visuallyHidden } from '../../shared/visuallyHidden';
import { releasesTranslationRef } from '../../translation';
import { CheckList } from '../CheckList';
import { EnvironmentSwitch } from '../EnvironmentSwitch';
import { ReadinessState } from '../ReadinessState';
import { STATE_KEYS } from '../readinessWords';
import { RiskButton } from '../RiskButton';
import { VerdictSkeleton } from '../VerdictSkeleton';
import {
  PreviewedVerdict,
  ReadinessPreviewState,
  useReadinessPreview,
} from './useReadinessPreview';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2), minWidth: 0 },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1),
    },
    state: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
    title: { flexGrow: 1 },
    secondary: { color: theme.palette.text.secondary },
    note: { marginTop: theme.spacing(1) },
    hidden: visuallyHidden,
  }),
  { name: 'SlipwayReadinessPreview' },
);

type ReadinessPreviewProps = {
  /** The release that saving would make of what is entered. */
  draft: Release;
  /** Rows that are not complete and were left out of it. */
  incomplete: number;
  policy: ReleasePolicy;
  /** Shows one line until more is asked for, where there is little room. */
  folded?: boolean;
};

/** The verdict that a release would get, while it is being planned. */
export function ReadinessPreview(props: ReadinessPreviewProps) {
  const { draft, incomplete } = props;
  const { t } = useTranslationRef(releasesTranslationRef);

  if (draft.components.length + draft.includes.length === 0) {
    return (
      <Frame>
        <Note>{t('readiness.preview.noContent')}</Note>
        <Incomplete count={incomplete} />
      </Frame>
    );
  }
  return draft.type === '' ? (
    <Frame>
      <Note>{t('readiness.preview.noType')}</Note>
    </Frame>
  ) : (
    <Judged {...props} />
  );
}

function Judged(props: ReadinessPreviewProps) {
  const { draft, incomplete, policy, folded = false } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [chosen, setChosen] = useState<string>();
  const preview = useReadinessPreview(draft, policy);
  const disclosure = useDisclosure();
  const { verdicts, next, updating, error } = preview;
  const at = (environment: string | undefined) =>
    verdicts?.find(({ verdict }) => verdict.environment === environment);
  const shown = at(chosen) ?? at(next) ?? verdicts?.[0];

  if (!shown) {
    return (
      <Frame busy={!error}>
        {error ? (
          <RequestError
            dense
            headingLevel={4}
            error={error}
            onRetry={preview.retry}
          />
        ) : (
          <VerdictSkeleton label={t('readiness.preview.loading')} />
        )}
      </Frame>
    );
  }
  const details = (
    <Details
      shown={shown}
      preview={preview}
      incomplete={incomplete}
      onChoose={setChosen}
    />
  );
  return (
    <Frame
      updating={updating && !error}
      state={
        <>
          <State shown={shown} />
          {folded && (
            <DisclosureButton
              state={disclosure}
              label={t(
                disclosure.open
                  ? 'readiness.preview.hide'
                  : 'readiness.preview.show',
              )}
            />
          )}
        </>
      }
    >
      {folded ? (
        <DisclosureContent state={disclosure}>{details}</DisclosureContent>
      ) : (
        details
      )}
      <span role="status" className={classes.hidden}>
        <Announcement shown={shown} />
      </span>
    </Frame>
  );
}

function Details(props: {
  shown: PreviewedVerdict;
  preview: ReadinessPreviewState;
  incomplete: number;
  onChoose: (environment: string) => void;
}) {
  const { shown, preview, incomplete, onChoose } = props;
  const { verdict, judgedLater } = shown;
  const { verdicts = [], error, retry } = preview;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <>
      {error !== null && (
        <Alert severity="warning" className={classes.note}>
          {t('readiness.preview.outdated')}
        </Alert>
      )}
      <EnvironmentSwitch
        environments={verdicts.map(one => one.verdict.environment)}
        value={verdict.environment}
        onChange={onChoose}
      />
      <Incomplete count={incomplete} />
      <RiskButton risk={verdict.risk} />
      <CheckList verdict={verdict} onRetry={retry} />
      {judgedLater.length > 0 && (
        <Note>
          {t('readiness.preview.judgedLater', {
            checks: judgedLater.join(', '),
          })}
        </Note>
      )}
    </>
  );
}

function State(props: { shown: PreviewedVerdict }) {
  const { verdict } = props.shown;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();

  return (
    <Typography component="div" className={classes.state}>
      <ReadinessState verdict={verdict} />
      <span>
        {t('readiness.for', {
          environment: environmentTitle(verdict.environment),
        })}
      </span>
    </Typography>
  );
}

/** Read out when it changes; the reasons would be too much while somebody types. */
function Announcement(props: { shown: PreviewedVerdict }) {
  const { state, counts, environment } = props.shown.verdict;
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();
  const where = { environment: environmentTitle(environment) };

  return (
    <>
      {state === 'blocked'
        ? t('readiness.preview.announce.blocked', {
            ...where,
            count: counts.blocking,
          })
        : t(`readiness.preview.announce.${STATE_KEYS[state]}`, where)}
    </>
  );
}

function Frame(props: {
  children: ReactNode;
  state?: ReactNode;
  busy?: boolean;
  updating?: boolean;
}) {
  const { children, state, busy, updating = false } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const titleId = useId();

  return (
    <Paper
      component="section"
      variant="outlined"
      className={classes.root}
      aria-labelledby={titleId}
      aria-busy={busy}
    >
      <div className={classes.head}>
        <Typography
          id={titleId}
          variant="subtitle1"
          component="h3"
          className={classes.title}
        >
          {t('readiness.preview.title')}
        </Typography>
        {updating && (
          <CircularProgress
            size={16}
            aria-label={t('readiness.preview.updating')}
          />
        )}
        {state}
      </div>
      {children}
    </Paper>
  );
}

function Incomplete(props: { count: number }) {
  const { count } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  return count > 0 ? (
    <Note>{t('readiness.preview.incomplete', { count })}</Note>
  ) : null;
}

function Note(props: { children: ReactNode }) {
  const classes = useStyles();
  return (
    <Typography
      variant="body2"
      className={`${classes.secondary} ${classes.note}`}
    >
      {props.children}
    </Typography>
  );
}
