import {
  DeploymentWindow,
  isEntityRef,
  isTimeZone,
  ReleaseComponent,
  ReleaseInput,
  ScopeLink,
  toLocalTime,
} from '@slipway/backstage-plugin-releases-common';
import {
  BackOutValues,
  ComponentValues,
  LocalTimeValues,
  ReleaseFormValues,
  ScopeLinkValues,
  UNTIL,
  WindowValues,
} from './formValues';
import { addDuration, EnteredTime, readTime } from './localTime';

/**
 * What only the form can find wrong: an entry that is missing or that does not
 * amount to an instant. Everything else is for the rules that the backend
 * asks too.
 */
export type FormProblem =
  | { field: string; rule: 'required' }
  | { field: string; rule: 'unknownZone' }
  | { field: string; rule: 'notChosen'; text: string }
  | {
      field: string;
      rule: 'gap' | 'twice' | 'invalidTime';
      local: string;
      timeZone: string;
      time: EnteredTime;
    };

/** Where the rows of the input stand in the form, which also holds empty rows. */
export type RowOrigins = {
  components: number[];
  requirements: number[][];
  windows: number[];
  scopeLinks: number[];
};

export type MappedInput = {
  input: ReleaseInput;
  problems: FormProblem[];
  origins: RowOrigins;
};

/** The input that the values amount to, and what keeps it from being complete. */
export function toReleaseInput(
  values: ReleaseFormValues,
  viewerZone: string,
): MappedInput {
  const problems: FormProblem[] = [];
  const origins: RowOrigins = {
    components: [],
    requirements: [],
    windows: [],
    scopeLinks: [],
  };
  requireText(problems, 'title', values.title);
  requireText(problems, 'type', values.type);
  requireEntity(problems, 'owner', values.owner);
  if (values.releaseManager.trim()) {
    requireEntity(problems, 'releaseManager', values.releaseManager);
  }
  const input: ReleaseInput = {
    title: values.title.trim(),
    type: values.type,
    summary: values.summary.trim() || undefined,
    owner: values.owner.trim(),
    releaseManager: values.releaseManager.trim() || undefined,
    components: toComponents(values.components, problems, origins),
    includes: [...values.includes],
    scopeLinks: toScopeLinks(values.scopeLinks, problems, origins),
    method: values.method || undefined,
    backOutPlan: toBackOutPlan(values.backOutPlan, viewerZone, problems),
    windows: toWindows(values.windows, problems, origins),
  };
  return { input, problems, origins };
}

function toComponents(
  rows: ComponentValues[],
  problems: FormProblem[],
  origins: RowOrigins,
): ReleaseComponent[] {
  const components: ReleaseComponent[] = [];
  rows.forEach((row, index) => {
    if (isBlankComponent(row)) {
      return;
    }
    const field = `components[${index}]`;
    requireEntity(problems, `${field}.entityRef`, row.entityRef);
    requireText(problems, `${field}.version`, row.version);
    const kept: number[] = [];
    const requirements = row.requirements.flatMap((requirement, at) => {
      if (!requirement.entityRef.trim() && !requirement.version.trim()) {
        return [];
      }
      kept.push(at);
      const below = `${field}.requirements[${at}]`;
      requireEntity(problems, `${below}.entityRef`, requirement.entityRef);
      requireText(problems, `${below}.version`, requirement.version);
      return [
        {
          entityRef: requirement.entityRef.trim(),
          version: requirement.version.trim(),
        },
      ];
    });
    const deliverables = row.deliverables
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean);
    origins.components.push(index);
    origins.requirements.push(kept);
    components.push({
      entityRef: row.entityRef.trim(),
      version: row.version.trim(),
      breaking: row.breaking || undefined,
      commit: row.commit.trim() || undefined,
      artifactDigest: row.artifactDigest.trim() || undefined,
      deliverables: deliverables.length ? deliverables : undefined,
      requirements: requirements.length ? requirements : undefined,
    });
  });
  return components;
}

function isBlankComponent(row: ComponentValues): boolean {
  return (
    !`${row.entityRef}${row.version}${row.commit}${row.artifactDigest}${row.deliverables}`.trim() &&
    row.requirements.every(
      ({ entityRef, version }) => !`${entityRef}${version}`.trim(),
    )
  );
}

function toScopeLinks(
  rows: ScopeLinkValues[],
  problems: FormProblem[],
  origins: RowOrigins,
): ScopeLink[] {
  return rows.flatMap((row, index) => {
    if (!`${row.recordKey}${row.title}${row.url}`.trim()) {
      return [];
    }
    requireText(problems, `scopeLinks[${index}].key`, row.recordKey);
    origins.scopeLinks.push(index);
    return [
      {
        kind: row.kind,
        key: row.recordKey.trim(),
        title: row.title.trim() || undefined,
        url: row.url.trim() || undefined,
        closes: row.closes || undefined,
      },
    ];
  });
}

function toBackOutPlan(
  values: BackOutValues,
  viewerZone: string,
  problems: FormProblem[],
): ReleaseInput['backOutPlan'] {
  const rehearsalUrl = values.rehearsalUrl.trim() || undefined;
  const rehearsedAt = instantOf(
    'backOutPlan.rehearsedAt',
    values.rehearsedAt,
    viewerZone,
    problems,
    { stored: values.stored, optional: true },
  );
  if (!values.description.trim()) {
    // Without the plan itself there is no place for its rehearsal.
    if (rehearsalUrl || values.rehearsedAt.local) {
      problems.push({ field: 'backOutPlan.description', rule: 'required' });
    }
    return undefined;
  }
  return { description: values.description.trim(), rehearsedAt, rehearsalUrl };
}

function toWindows(
  windows: WindowValues[],
  problems: FormProblem[],
  origins: RowOrigins,
): DeploymentWindow[] {
  return windows.flatMap((window, index) => {
    if (!window.planned || isBlankWindow(window)) {
      return [];
    }
    const field = `windows[${index}]`;
    if (!isTimeZone(window.timeZone)) {
      // Without a clock the times mean nothing; the zone has to come first.
      problems.push({ field: `${field}.timeZone`, rule: 'unknownZone' });
      return [];
    }
    const start = instantOf(
      `${field}.start`,
      window.start,
      window.timeZone,
      problems,
      { stored: window.stored?.start },
    );
    const end =
      window.length === UNTIL
        ? instantOf(`${field}.end`, window.end, window.timeZone, problems, {
            stored: window.stored?.end,
          })
        : start && addDuration(start, window.length);
    if (!start || !end) {
      return [];
    }
    origins.windows.push(index);
    return [
      {
        environment: window.environment,
        start,
        end,
        timeZone: window.timeZone,
      },
    ];
  });
}

function isBlankWindow(window: WindowValues): boolean {
  return !window.start.local && (window.length !== UNTIL || !window.end.local);
}

function instantOf(
  field: string,
  value: LocalTimeValues,
  timeZone: string,
  problems: FormProblem[],
  options?: { stored?: string; optional?: boolean },
): string | undefined {
  const time = readTime(value, timeZone);
  switch (time.kind) {
    case 'instant':
      return options?.stored &&
        toMinute(options.stored) === toMinute(time.instant)
        ? options.stored
        : time.instant;
    case 'empty':
      if (!options?.optional) {
        problems.push({ field, rule: 'required' });
      }
      return undefined;
    default:
      problems.push({
        field,
        rule: time.kind === 'invalid' ? 'invalidTime' : time.kind,
        local: value.local,
        timeZone,
        time,
      });
      return undefined;
  }
}

function toMinute(instant: string): string {
  return toLocalTime(instant, 'UTC');
}

function requireText(
  problems: FormProblem[],
  field: string,
  value: string,
): void {
  if (!value.trim()) {
    problems.push({ field, rule: 'required' });
  }
}

function requireEntity(
  problems: FormProblem[],
  field: string,
  value: string,
): void {
  const text = value.trim();
  if (!text) {
    problems.push({ field, rule: 'required' });
  } else if (!isEntityRef(text)) {
    problems.push({ field, rule: 'notChosen', text });
  }
}
