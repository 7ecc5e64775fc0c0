import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { DateTime } from 'luxon';
import { useEnvironmentTitle } from '../../../shared/ReleaseTypeLabel';
import { zoneName } from '../../../shared/windowText';
import { releasesTranslationRef } from '../../../translation';
import type { WindowValues } from '../model/formValues';
import type { FieldProblem } from '../model/problems';

const LABELS = {
  title: 'title',
  type: 'type',
  owner: 'owner',
  releaseManager: 'releaseManager',
  summary: 'summary',
  components: 'components',
  entityRef: 'entityRef',
  version: 'version',
  breaking: 'breaking',
  commit: 'commit',
  artifactDigest: 'artifactDigest',
  deliverables: 'deliverables',
  includes: 'includes',
  windows: 'windows',
  start: 'start',
  end: 'end',
  length: 'length',
  timeZone: 'timeZone',
  environment: 'environment',
  method: 'method',
  backOutPlan: 'backOutPlan',
  description: 'backOutPlan',
  rehearsedAt: 'rehearsedAt',
  rehearsalUrl: 'rehearsalUrl',
  scopeLinks: 'scopeLinks',
} as const;

const REQUIREMENT_LABELS = {
  entityRef: 'requirement',
  version: 'requiredVersion',
} as const;

const LINK_LABELS = {
  kind: 'linkKind',
  key: 'linkKey',
  title: 'linkTitle',
  url: 'linkUrl',
} as const;

const MISSING = {
  title: 'title',
  type: 'type',
  owner: 'owner',
  entityRef: 'entityRef',
  version: 'version',
  start: 'start',
  end: 'end',
  description: 'backOutPlan',
  key: 'linkKey',
} as const;

/** The words for a field, with its row, so that they can stand apart from it. */
export function useFieldLabel(
  windows: WindowValues[],
): (field: string) => string {
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();

  return field => {
    const place = placeOf(field);
    const name = own(LABELS, place.name);
    const label = name ? t(`editor.label.${name}`) : place.name;
    const number = String(place.row + 1);
    switch (place.list) {
      case 'components':
        return t('editor.rowLabel.component', { number, label });
      case 'requirements': {
        const key = own(REQUIREMENT_LABELS, place.name);
        return t('editor.rowLabel.requirement', {
          number,
          requirement: String(place.subRow + 1),
          label: key ? t(`editor.label.${key}`) : label,
        });
      }
      case 'windows':
        return t('editor.rowLabel.window', {
          environment: environmentTitle(
            windows[place.row]?.environment ?? number,
          ),
          label,
        });
      case 'scopeLinks': {
        const key = own(LINK_LABELS, place.name);
        return t('editor.rowLabel.link', {
          number,
          label: key ? t(`editor.label.${key}`) : label,
        });
      }
      default:
        return label;
    }
  };
}

/** The words for what is wrong with a field and how to put it right. */
export function useProblemText(): (problem: FieldProblem) => string {
  const { t } = useTranslationRef(releasesTranslationRef);

  const missingText = (field: string): string => {
    const place = placeOf(field);
    if (place.list === 'requirements') {
      return t(
        place.name === 'version'
          ? 'editor.problem.requiredVersion'
          : 'editor.problem.requirement',
      );
    }
    const key = own(MISSING, place.name);
    return key ? t(`editor.problem.${key}`) : t('editor.problem.required');
  };

  return problem => {
    if (problem.rule === 'violation') {
      return problem.message;
    }
    if (problem.rule === 'unknownZone') {
      return t('editor.problem.unknownZone');
    }
    if (problem.rule === 'notChosen') {
      return t('editor.problem.notChosen', { text: problem.text });
    }
    if (problem.rule === 'required') {
      return missingText(problem.field);
    }
    const { local, time } = problem;
    const zone = zoneName(problem.timeZone);
    if (time.kind === 'gap') {
      return t('editor.problem.gap', {
        time: clockTime(local),
        zone,
        from: clockTime(time.gap.from, local),
        to: clockTime(time.gap.to, local),
      });
    }
    return time.kind === 'twice'
      ? t('editor.problem.twice', { time: clockTime(local), zone })
      : t('editor.problem.invalidTime');
  };
}

/** The time of a wall-clock value; with its day where that is another than `sameDayAs`. */
export function clockTime(local: string, sameDayAs: string = local): string {
  const time = DateTime.fromISO(local, { zone: 'utc' });
  return local.slice(0, 10) === sameDayAs.slice(0, 10)
    ? time.toLocaleString(DateTime.TIME_SIMPLE)
    : time.toLocaleString(DateTime.DATETIME_MED);
}

type FieldPlace = {
  list?: string;
  row: number;
  subRow: number;
  name: string;
};

function placeOf(field: string): FieldPlace {
  const nested = /^components\[(\d+)\]\.requirements\[(\d+)\]\.?(.*)$/.exec(
    field,
  );
  if (nested) {
    return {
      list: 'requirements',
      row: Number(nested[1]),
      subRow: Number(nested[2]),
      name: nested[3],
    };
  }
  const inRow = /^(\w+)\[(\d+)\]\.?(.*)$/.exec(field);
  if (inRow) {
    return { list: inRow[1], row: Number(inRow[2]), subRow: 0, name: inRow[3] };
  }
  return { row: 0, subRow: 0, name: field.replace(/^backOutPlan\./, '') };
}

function own<T extends object>(table: T, key: string): T[keyof T] | undefined {
  return Object.hasOwn(table, key) ? table[key as keyof T] : undefined;
}
