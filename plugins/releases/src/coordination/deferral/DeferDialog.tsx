import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  DEFERRAL_LEAD_HOURS,
  MAX_DEFERRAL_DAYS,
} from '@slipway/backstage-plugin-releases-common';
import { useId } from 'react';
import { FieldInput } from '../../planning/editor/form/FieldInput';
import { FieldProblemText } from '../../planning/editor/form/FieldProblemText';
import { viewerTimeZone } from '../../planning/editor/model/localTime';
import { LocalTimeField } from '../../planning/editor/sections/LocalTimeField';
import { FormDialog } from '../../shared/FormDialog';
import { RequestError } from '../../shared/RequestError';
import { dayTimeAndZone, toDateTime, zoneName } from '../../shared/windowText';
import { releasesTranslationRef } from '../../translation';
import { DeferralChoice } from './deferralChoices';
import { DeferForm, useDeferForm } from './useDeferForm';

const MAX_REASON = 500;

// Problems are looked for when the form is sent, not field by field.
const NOTHING = () => {};

export type DeferDialogProps = {
  releaseId: string;
  ruleId: string;
  /** As it is known before the release itself is loaded. */
  title: string;
  onClose: () => void;
  /** Called with what to say and read out. */
  onDone: (announcement: string) => void;
};

/** Puts the viewer's decision aside until a time that leaves enough to decide. */
export function DeferDialog(props: DeferDialogProps) {
  const { title, onClose, onDone } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const form = useDeferForm(props, until =>
    onDone(
      t('deferrals.done', { title, when: dayTimeAndZone(toDateTime(until)) }),
    ),
  );
  const reasonProblem = form.problemOf('reason');

  return (
    <FormDialog
      title={t('deferrals.title', { title })}
      text={t('deferrals.text')}
      submitLabel={t('deferrals.confirm')}
      submitting={form.sending}
      problem={form.problem}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Times form={form} />
      <FieldInput
        field="deferral.reason"
        label={t('deferrals.reason')}
        multiline
        value={form.reason}
        onChange={form.setReason}
        onDone={NOTHING}
        problem={reasonProblem}
        help={t('deferrals.reasonHelp')}
        inputProps={{ maxLength: MAX_REASON }}
      />
    </FormDialog>
  );
}

function Times(props: { form: DeferForm }) {
  const { form } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const { loadError, limit, loaded } = form;

  if (loadError) {
    return (
      <RequestError
        dense
        headingLevel={3}
        error={loadError}
        onRetry={form.reload}
      />
    );
  }
  if (!loaded) {
    return (
      <div role="status" aria-label={t('shared.loading')}>
        <Skeleton height={42} width="60%" />
        <Skeleton height={42} width="60%" />
        <Skeleton height={42} width="60%" />
      </div>
    );
  }
  return (
    <>
      {!limit && (
        <Alert severity="warning">
          {t('deferrals.noTime', { hours: String(DEFERRAL_LEAD_HOURS) })}
        </Alert>
      )}
      <Choices form={form} />
      {limit && form.choice === 'pick' && (
        <PickedTime form={form} latest={limit.latest} />
      )}
    </>
  );
}

function Choices(props: { form: DeferForm }) {
  const { form } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const labelId = useId();
  const problem = form.choice === 'pick' ? undefined : form.problemOf('until');

  return (
    <FormControl component="fieldset" error={Boolean(problem)}>
      <FormLabel id={labelId} component="legend">
        {t('deferrals.when')}
      </FormLabel>
      <RadioGroup
        aria-labelledby={labelId}
        value={form.choice ?? ''}
        onChange={(_, next) => form.choose(next as DeferForm['choice'])}
      >
        {form.choices.map(one => (
          <FormControlLabel
            key={one.choice}
            value={one.choice}
            disabled={one.unavailable !== undefined}
            control={<Radio color="primary" size="small" />}
            label={<Choice {...one} />}
          />
        ))}
        <FormControlLabel
          value="pick"
          disabled={!form.limit}
          control={<Radio color="primary" size="small" />}
          label={t('deferrals.choice.pick')}
        />
      </RadioGroup>
      <FieldProblemText field="deferral.until" problem={problem} />
    </FormControl>
  );
}

function Choice(props: DeferralChoice) {
  const { choice, at, unavailable } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const name = t(`deferrals.choice.${choice}`);

  return (
    <>
      {at
        ? t('deferrals.at', { choice: name, time: dayTimeAndZone(at) })
        : name}
      {unavailable && (
        <Typography variant="caption" component="div">
          {t(`deferrals.not.${unavailable}`, {
            days: String(MAX_DEFERRAL_DAYS),
            hours: String(DEFERRAL_LEAD_HOURS),
          })}
        </Typography>
      )}
    </>
  );
}

function PickedTime(props: { form: DeferForm; latest: string }) {
  const { form, latest } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const zone = viewerTimeZone();

  return (
    <LocalTimeField
      field="deferral.until"
      label={t('deferrals.time')}
      value={form.picked}
      timeZone={zone}
      onChange={form.pick}
      onDone={NOTHING}
      problem={form.problemOf('until')}
      help={t('deferrals.timeHelp', {
        zone: zoneName(zone),
        latest: dayTimeAndZone(toDateTime(latest)),
      })}
    />
  );
}
