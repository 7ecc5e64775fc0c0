import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { entityPresentationSnapshot } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { EvidenceKind } from '@slipway/backstage-plugin-releases-common';
import { useId } from 'react';
import { FieldInput } from '../../planning/editor/form/FieldInput';
import { usePolicy } from '../../shared/queries';
import { releasesTranslationRef } from '../../translation';
import { EVIDENCE_KINDS, KIND_KEYS } from '../evidenceWords';
import type { UploadTarget } from './uploadTarget';
import type { UploadForm } from './useUploadForm';

// Problems are looked for when the form is sent, not field by field.
const NOTHING = () => {};

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('sm')]: {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      },
    },
  }),
  { name: 'SlipwayUploadFields' },
);

/** What the reports are about. */
export function UploadFields(props: {
  target: UploadTarget;
  form: UploadForm;
}) {
  const { target, form } = props;
  const { values, versions, problems, change } = form;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data: policy } = usePolicy();
  const listId = useId();

  return (
    <div className={classes.root}>
      {target.components.length > 1 && (
        <FieldInput
          field="evidence.component"
          label={t('testing.upload.component')}
          select
          value={values.entityRef}
          onChange={entityRef => change({ entityRef, version: undefined })}
          onDone={NOTHING}
        >
          {target.components.map(ref => (
            <option key={ref} value={ref}>
              {entityPresentationSnapshot(ref).primaryTitle}
            </option>
          ))}
        </FieldInput>
      )}
      {!target.releaseId && (
        <>
          <FieldInput
            field="evidence.version"
            label={t('testing.upload.version')}
            required
            value={values.version}
            onChange={version => change({ version })}
            onDone={NOTHING}
            problem={problems.of('version')}
            help={t('testing.upload.versionHelp')}
            inputProps={{ maxLength: 128, list: listId }}
          />
          <datalist id={listId}>
            {versions.map(version => (
              <option key={version} value={version} />
            ))}
          </datalist>
        </>
      )}
      <FieldInput
        field="evidence.kind"
        label={t('testing.upload.kind')}
        select
        value={values.kind}
        onChange={kind => change({ kind: kind as EvidenceKind | '' })}
        onDone={NOTHING}
      >
        <option value="">{t('testing.upload.kindAuto')}</option>
        {EVIDENCE_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {t(`testing.kind.${KIND_KEYS[kind]}`)}
          </option>
        ))}
      </FieldInput>
      <FieldInput
        field="evidence.environment"
        label={t('testing.upload.environment')}
        select
        value={values.environment}
        onChange={environment => change({ environment })}
        onDone={NOTHING}
      >
        <option value="">{t('testing.upload.environmentNone')}</option>
        {policy?.environments.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </FieldInput>
      <FieldInput
        field="evidence.name"
        label={t('testing.upload.name')}
        value={values.name}
        onChange={name => change({ name })}
        onDone={NOTHING}
        help={t('testing.upload.nameHelp')}
        inputProps={{ maxLength: 200 }}
      />
      <FieldInput
        field="evidence.ciUrl"
        label={t('testing.upload.ciUrl')}
        type="url"
        value={values.ciUrl}
        onChange={ciUrl => change({ ciUrl })}
        onDone={NOTHING}
        problem={problems.of('ciUrl')}
        help={t('testing.upload.ciUrlHelp')}
        inputProps={{ maxLength: 2000 }}
      />
    </div>
  );
}
