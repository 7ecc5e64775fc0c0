import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Evidence } from '@slipway/backstage-plugin-releases-common';
import { useEnvironmentTitle } from '../shared/ReleaseTypeLabel';
import { releasesTranslationRef } from '../translation';
import { KIND_KEYS } from './evidenceWords';
import { visibleText } from './formats';

const CLAIMS = [
  'tests',
  'passed',
  'failed',
  'failures',
  'error',
  'errors',
  'skipped',
  'flaky',
] as const;

/** The words for a run and for what it says of itself. */
export function useRunWords() {
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();

  const kind = (run: Pick<Evidence, 'kind'>) =>
    t(`testing.kind.${KIND_KEYS[run.kind]}`);

  /** "Unit tests", "API tests (Integration tests)". */
  const name = (run: Pick<Evidence, 'kind' | 'name'>) =>
    run.name ? `${visibleText(run.name)} (${kind(run)})` : kind(run);

  const environment = (run: Pick<Evidence, 'environment'>) =>
    run.environment
      ? environmentTitle(run.environment)
      : t('testing.runs.noEnvironment');

  /** What a report says of itself where that is not what was counted. */
  const claim = (run: Pick<Evidence, 'claimed' | 'totals'>) => {
    const claimed = Object.entries(run.claimed ?? {});
    if (claimed.length === 0) {
      return undefined;
    }
    const totals: Record<string, number | undefined> = {
      ...run.totals,
      failures: run.totals.failed,
      errors: run.totals.error,
    };
    const said = (of: string, count: number) => {
      const total = count.toLocaleString();
      const known = CLAIMS.find(one => one === of);
      return known
        ? t(`testing.claim.${known}`, { total })
        : t('testing.claim.other', { total, name: visibleText(of) });
    };
    return t('testing.runs.claimed', {
      claim: claimed.map(([of, count]) => said(of, count)).join(', '),
      counted: claimed.map(([of]) => said(of, totals[of] ?? 0)).join(', '),
    });
  };

  /** Open findings by severity, as the report counts them. */
  const vulnerabilities = (run: Pick<Evidence, 'vulnerabilities'>) => {
    const found = Object.entries(run.vulnerabilities).filter(
      ([, total]) => total > 0,
    );
    return found.length === 0
      ? undefined
      : t('testing.vulnerabilities', {
          list: found
            .map(([severity, total]) =>
              t('testing.vulnerability', {
                total: total.toLocaleString(),
                severity: visibleText(severity),
              }),
            )
            .join(', '),
        });
  };

  return { kind, name, environment, claim, vulnerabilities };
}
