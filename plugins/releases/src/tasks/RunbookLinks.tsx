import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ReleaseTask } from '@slipway/backstage-plugin-releases-common';
import { releasesTranslationRef } from '../translation';

/** Where it says how a task is done. */
export function RunbookLinks(props: { task: ReleaseTask }) {
  const { title, runbook } = props.task;
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <>
      {runbook?.url && (
        <Link to={runbook.url} aria-label={t('tasks.runbookOf', { title })}>
          {t('tasks.runbook')}
        </Link>
      )}
      {runbook?.entityRef && (
        <Link
          to={techDocsPath(runbook.entityRef, runbook.path)}
          aria-label={t('tasks.techDocsOf', { title })}
        >
          {t('tasks.techDocs')}
        </Link>
      )}
    </>
  );
}

/** The address of a page in the TechDocs of an entity. */
export function techDocsPath(entityRef: string, page: string = ''): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = page.replace(/^\/+/, '');
  return `/docs/${namespace}/${kind}/${name}${path && `/${path}`}`;
}
