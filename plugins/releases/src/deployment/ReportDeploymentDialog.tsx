import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { DeploymentOutcome } from '@slipway/backstage-plugin-releases-common';
import { FieldInput } from '../planning/editor/form/FieldInput';
import { EntityPicker } from '../planning/editor/pickers/EntityPicker';
import { LocalTimeField } from '../planning/editor/sections/LocalTimeField';
import { FormDialog } from '../shared/FormDialog';
import { useEnvironmentTitle } from '../shared/ReleaseTypeLabel';
import { zoneName } from '../shared/windowText';
import { releasesTranslationRef } from '../translation';
import { ReportFormOptions, useReportForm } from './useReportForm';

const MAX_VERSION = 128;

const MAX_REASON = 2000;

const OUTCOMES = [
  ['succeeded', 'succeeded'],
  ['running', 'running'],
  ['failed', 'failed'],
  ['rolled-back', 'rolledBack'],
] as const;

// Problems are looked for when the form is sent, not field by field.
const NOTHING = () => {};

export type ReportDeploymentDialogProps = ReportFormOptions & {
  onClose: () => void;
};

/** States by hand what was deployed where, for what no pipeline reports. */
export function ReportDeploymentDialog(props: ReportDeploymentDialogProps) {
  const { entityRefs, onClose } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();
  const form = useReportForm(props);

  return (
    <FormDialog
      title={t('deployment.report.title')}
      text={t('deployment.report.text')}
      submitLabel={t('deployment.report.confirm')}
      submitting={form.submitting}
      problem={form.problem}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <EntityPicker
        field="report.entityRef"
        label={t('deployment.report.entity')}
        choice="dependency"
        required
        value={form.entityRef}
        onChange={form.setEntityRef}
        onDone={NOTHING}
        problem={form.problemOf('entityRef')}
        suggestions={entityRefs}
      />
      <FieldInput
        field="report.environment"
        label={t('deployment.report.environment')}
        select
        required
        value={form.environment}
        onChange={form.setEnvironment}
        onDone={NOTHING}
        problem={form.problemOf('environment')}
      >
        <option value="">{t('deployment.report.environmentNone')}</option>
        {form.environments.map(({ name }) => (
          <option key={name} value={name}>
            {environmentTitle(name)}
          </option>
        ))}
      </FieldInput>
      <FieldInput
        field="report.version"
        label={t('deployment.report.version')}
        required
        value={form.version}
        onChange={form.setVersion}
        onDone={NOTHING}
        problem={form.problemOf('version')}
        help={t(
          form.isSuggested
            ? 'deployment.report.versionSuggested'
            : 'deployment.report.versionHelp',
        )}
        inputProps={{ maxLength: MAX_VERSION }}
      />
      <FieldInput
        field="report.outcome"
        label={t('deployment.report.outcome')}
        select
        value={form.outcome}
        onChange={outcome => form.setOutcome(outcome as DeploymentOutcome)}
        onDone={NOTHING}
        problem={form.problemOf('outcome')}
      >
        {OUTCOMES.map(([outcome, key]) => (
          <option key={outcome} value={outcome}>
            {t(`deployment.report.outcomes.${key}`)}
          </option>
        ))}
      </FieldInput>
      <LocalTimeField
        field="report.time"
        label={t(
          form.outcome === 'running'
            ? 'deployment.report.started'
            : 'deployment.report.finished',
        )}
        value={form.time}
        timeZone={form.zone}
        onChange={form.setTime}
        onDone={NOTHING}
        problem={form.timeProblem}
        help={t('deployment.report.timeHelp', { zone: zoneName(form.zone) })}
      />
      <FieldInput
        field="report.reason"
        label={t('deployment.report.reason')}
        required
        multiline
        value={form.reason}
        onChange={form.setReason}
        onDone={NOTHING}
        problem={form.problemOf('reason')}
        help={t('deployment.report.reasonHelp')}
        inputProps={{ maxLength: MAX_REASON }}
      />
    </FormDialog>
  );
}
