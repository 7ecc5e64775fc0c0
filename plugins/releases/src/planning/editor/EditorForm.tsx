import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import type { ReleaseDetail } from '@slipway/backstage-plugin-releases-common';
import { ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { ReadinessPreview } from '../../readiness/preview';
import { WIDE_SCREEN } from '../../shared/layout';
import { releasesTranslationRef } from '../../translation';
import { ActionBar } from './ActionBar';
import { ErrorSummary } from './form/ErrorSummary';
import type { ReleaseForm } from './form/useReleaseForm';
import { readableFieldErrors } from './form/errorTextColor';
import { LeaveGuard } from './LeaveGuard';
import { asksForApprovalAgain } from './model/changes';
import { draftOf } from './model/draftOf';
import type { PlanningScope } from './pickers/usePlanningScope';
import { BasicsSection } from './sections/BasicsSection';
import { HowSection } from './sections/HowSection';
import { LinksSection } from './sections/LinksSection';
import { WhatSection } from './sections/WhatSection';
import { WhenSection } from './sections/WhenSection';
import type { MappedInput } from './model/toReleaseInput';
import type { SaveOutcome } from './useSaveRelease';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(3),
      ...readableFieldErrors(theme),
    },
    column: {
      display: 'flex',
      flexDirection: 'column',
      flexGrow: 1,
      gap: theme.spacing(2),
      maxWidth: 1080,
      minWidth: 0,
    },
    side: {
      // What is entered and what it amounts to are read together.
      position: 'sticky',
      top: theme.spacing(2),
      flexShrink: 0,
      width: 360,
      maxHeight: `calc(100vh - ${theme.spacing(4)}px)`,
      overflowY: 'auto',
    },
  }),
  { name: 'SlipwayEditorForm' },
);

/** Saves, and shows what came of it as for the button of the form. */
export type SaveAttempt = (send: () => Promise<SaveOutcome>) => Promise<void>;

/** The form with everything around it that planning and changing have in common. */
export function EditorForm(props: {
  title: string;
  saveLabel: string;
  form: ReleaseForm;
  saving: boolean;
  save: (mapped: MappedInput) => Promise<SaveOutcome>;
  onSaved: (release: ReleaseDetail) => void;
  onLeave: () => void;
  /** What has to be read before anything is entered or saved again; it may save by itself. */
  notice?: (attempt: SaveAttempt) => ReactNode;
  /** The release that is being changed. */
  release?: ReleaseDetail;
  viewer?: string;
  suggestedOwners?: string[];
  scope?: PlanningScope;
}) {
  const { form, release, saving } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const summaryRef = useRef<HTMLDivElement>(null);
  const [refusals, setRefusals] = useState(0);
  const [failure, setFailure] = useState<unknown>();
  const [leaving, setLeaving] = useState(false);
  const formId = useId();
  const isWide = useMediaQuery(WIDE_SCREEN, { noSsr: true });
  const { mapped, policy, viewerZone } = form;
  const { incomplete, release: draft } = useMemo(
    () => draftOf(mapped, { policy, viewerZone }, release),
    [mapped, policy, viewerZone, release],
  );

  // The summary only stands on the page once the attempt has been rendered.
  useEffect(() => {
    if (refusals > 0) {
      summaryRef.current?.focus();
    }
  }, [refusals]);

  const attempt: SaveAttempt = async send => {
    setFailure(undefined);
    const outcome = await send();
    if (outcome.kind === 'saved') {
      props.onSaved(outcome.release);
    } else if (outcome.kind === 'invalid') {
      setRefusals(count => count + 1);
    } else if (outcome.kind === 'failed') {
      setFailure(outcome.error);
    }
  };

  const submit = async () => {
    form.showAll();
    if (form.problems.length > 0) {
      setRefusals(count => count + 1);
    } else {
      await attempt(() => props.save(form.mapped));
    }
  };

  const judged = (
    <ReadinessPreview
      draft={draft}
      incomplete={incomplete}
      policy={policy}
      folded={!isWide}
    />
  );

  return (
    <div className={classes.root}>
      <div className={classes.column}>
        <form
          id={formId}
          className={classes.column}
          noValidate
          aria-label={props.title}
          onSubmit={event => {
            event.preventDefault();
            submit();
          }}
        >
          <Typography variant="h4" component="h2">
            {props.title}
          </Typography>
          {props.notice?.(attempt)}
          {form.attempted && (
            <ErrorSummary
              containerRef={summaryRef}
              problems={[...form.shown.values()]}
              windows={form.values.windows}
            />
          )}
          <BasicsSection
            form={form}
            viewer={props.viewer}
            suggestedOwners={props.suggestedOwners}
          />
          <WhatSection form={form} scope={props.scope} release={release} />
          <WhenSection form={form} />
          <HowSection form={form} />
          <LinksSection form={form} />
          {release &&
            asksForApprovalAgain(release, form.mapped.input, form) && (
              <Alert severity="info">
                {t(
                  release.state === 'approved'
                    ? 'editor.approvalsAgain'
                    : 'editor.candidateAgain',
                )}
              </Alert>
            )}
        </form>
        {!isWide && judged}
        <ActionBar
          formId={formId}
          saveLabel={props.saveLabel}
          saving={saving}
          failure={failure}
          onCancel={() => (form.dirty ? setLeaving(true) : props.onLeave())}
        />
        <LeaveGuard
          dirty={form.dirty && !saving}
          open={leaving}
          onStay={() => setLeaving(false)}
          onLeave={props.onLeave}
        />
      </div>
      {isWide && <aside className={classes.side}>{judged}</aside>}
    </div>
  );
}
