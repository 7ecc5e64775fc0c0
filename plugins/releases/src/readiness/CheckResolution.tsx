import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CheckResolution as Resolution,
  ReadinessCheck,
  ReleaseDetail,
} from '@slipway/backstage-plugin-releases-common';
import {
  editReleaseRouteRef,
  releaseApprovalsRouteRef,
  releaseTasksRouteRef,
} from '../routes';
import { EntityRefList } from '../shared/EntityRefList';
import { releasesTranslationRef } from '../translation';
import { ReportFromCheck } from './ReportFromCheck';

const useStyles = makeStyles(
  theme => ({
    root: {
      paddingTop: theme.spacing(0.5),
      // Inside a sentence a link must not be told by its colour alone.
      '& a': { textDecoration: 'underline' },
    },
    people: { color: theme.palette.text.secondary },
    button: { marginLeft: theme.spacing(-0.5) },
  }),
  { name: 'SlipwayCheckResolution' },
);

type CheckResolutionProps = {
  resolution: Resolution;
  /** What it resolves. */
  check: ReadinessCheck;
  /** The environment that was judged. */
  environment: string;
  /** Without it nothing leads to its pages. */
  release?: ReleaseDetail;
  onRetry: () => void;
};

/** What makes a check pass, who can do it, and the way there. */
export function CheckResolution(props: CheckResolutionProps) {
  const { action, people } = props.resolution;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <div className={classes.root}>
      <Typography variant="body2" component="div">
        {action} <WayThere {...props} />
      </Typography>
      {people.length > 0 && (
        <Typography
          variant="caption"
          component="div"
          className={classes.people}
        >
          {t('readiness.people', {
            people: <EntityRefList entityRefs={people} />,
          })}
        </Typography>
      )}
    </div>
  );
}

/** The screen on which something is resolved; nothing where the sentence has to do. */
function WayThere(props: CheckResolutionProps) {
  const { resolution, check, release, environment, onRetry } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const editLink = useRouteRef(editReleaseRouteRef);
  const approvalsLink = useRouteRef(releaseApprovalsRouteRef);
  const tasksLink = useRouteRef(releaseTasksRouteRef);

  switch (resolution.kind) {
    case 'retry':
      return (
        <Button
          size="small"
          color="primary"
          className={classes.button}
          onClick={onRetry}
        >
          {t('readiness.action.retry')}
        </Button>
      );
    case 'report-deployment':
      return (
        <ReportFromCheck
          check={check}
          release={release}
          environment={environment}
        />
      );
    default:
      break;
  }
  if (!release) {
    return null;
  }
  const { id, allowedActions } = release;
  switch (resolution.kind) {
    case 'edit-release':
    case 'plan-window':
      return allowedActions.includes('update') ? (
        <Link to={editLink({ id })}>
          {t(
            resolution.kind === 'plan-window'
              ? 'readiness.action.window'
              : 'readiness.action.edit',
          )}
        </Link>
      ) : null;
    case 'approve':
      return (
        <Link to={approvalsLink({ id })}>
          {t('readiness.action.approvals')}
        </Link>
      );
    case 'complete-task':
      return <Link to={tasksLink({ id })}>{t('readiness.action.tasks')}</Link>;
    case 'lift-lock':
    case 'lift-veto':
    default:
      return null;
  }
}
