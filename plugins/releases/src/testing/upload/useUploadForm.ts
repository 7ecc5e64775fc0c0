import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EvidenceKind,
  Violation,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { formProblems } from '../../shared/formProblems';
import { releasesTranslationRef } from '../../translation';
import { webAddress } from '../formats';
import type { ReportAbout } from '../reportTransfer';
import { UploadTarget, upcomingVersions } from './uploadTarget';

const FIELDS = ['version', 'ciUrl', 'files'] as const;

type Values = {
  entityRef: string;
  /** `undefined` while it is the one that was preselected. */
  version?: string;
  kind: EvidenceKind | '';
  environment: string;
  name: string;
  ciUrl: string;
};

/** What somebody says of the reports that they are about to upload. */
export function useUploadForm(target: UploadTarget, files: number) {
  const { t } = useTranslationRef(releasesTranslationRef);
  const [tried, setTried] = useState(false);
  const [values, setValues] = useState<Values>({
    entityRef: target.components[0],
    kind: '',
    environment: '',
    name: '',
    ciUrl: '',
  });
  const versions = upcomingVersions(target, values.entityRef);
  const version = values.version ?? versions[0] ?? '';
  const ciUrl = values.ciUrl.trim();

  const found: Violation[] = [
    ...problemIf(
      !target.releaseId && !version.trim(),
      'version',
      t('testing.upload.versionMissing'),
    ),
    ...problemIf(
      ciUrl !== '' && !webAddress(ciUrl),
      'ciUrl',
      t('testing.upload.ciUrlWrong'),
    ),
    ...problemIf(files === 0, 'files', t('testing.upload.filesMissing')),
  ];
  const about: ReportAbout = {
    entityRef: values.entityRef,
    ...(target.releaseId
      ? { releaseId: target.releaseId }
      : { version: version.trim() }),
    ...(values.kind && { kind: values.kind }),
    ...(values.environment && { environment: values.environment }),
    ...(values.name.trim() && { name: values.name.trim() }),
    ...(ciUrl && { ciUrl }),
  };

  return {
    values: { ...values, version },
    versions,
    problems: formProblems({
      found: tried ? found : [],
      error: undefined,
      fields: FIELDS,
    }),
    change: (patch: Partial<Values>) => setValues({ ...values, ...patch }),
    /** What the reports are about; `undefined` while something is wrong, which then shows. */
    check(): ReportAbout | undefined {
      setTried(true);
      return found.length === 0 ? about : undefined;
    },
  };
}

export type UploadForm = ReturnType<typeof useUploadForm>;

function problemIf(
  wrong: boolean,
  field: (typeof FIELDS)[number],
  message: string,
): Violation[] {
  return wrong ? [{ field, rule: 'required', message }] : [];
}
