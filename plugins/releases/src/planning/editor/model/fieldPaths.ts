import type { ReleaseFormValues } from './formValues';
import { UNTIL } from './formValues';
import type { RowOrigins } from './toReleaseInput';

/**
 * The place in the form of a field that a rule names by its place in the input.
 *
 * @remarks
 * The two differ because the form holds rows that are still empty, edits lists
 * of texts in one field and derives the end of a window from its length.
 */
export function toFormField(
  field: string,
  values: ReleaseFormValues,
  origins: RowOrigins,
): string {
  const row = /^(components|windows|scopeLinks)\[(\d+)\](.*)$/.exec(field);
  if (!row) {
    return field.replace(/^includes\[\d+\]$/, 'includes');
  }
  const list = row[1] as 'components' | 'windows' | 'scopeLinks';
  const sent = Number(row[2]);
  const index = origins[list][sent] ?? sent;
  let rest = row[3];
  if (list === 'components') {
    rest = rest
      .replace(/^\.deliverables\[\d+\]$/, '.deliverables')
      .replace(/^\.requirements\[(\d+)\]/, (_, at) => {
        const origin = origins.requirements[sent]?.[Number(at)];
        return `.requirements[${origin ?? at}]`;
      });
  }
  if (
    list === 'windows' &&
    rest === '.end' &&
    values.windows[index]?.length !== UNTIL
  ) {
    rest = '.length';
  }
  return `${list}[${index}]${rest}`;
}

/** The identifier of a field's control, so that the summary of errors can lead to it. */
export function fieldId(field: string): string {
  return `release-${field
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/-$/, '')
    .toLowerCase()}`;
}

/** The value at a path such as `windows[0].end`; `undefined` where there is none. */
export function valueAt(object: unknown, field: string): unknown {
  let value = object;
  for (const step of field.split(/[.[\]]+/).filter(Boolean)) {
    value = (value as Record<string, unknown> | undefined)?.[step];
  }
  return value;
}
