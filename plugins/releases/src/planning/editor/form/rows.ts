import type { ReleaseFormValues } from '../model/formValues';
import type { FormUpdate } from './useReleaseForm';

type ListField = 'components' | 'windows' | 'scopeLinks';
type Row<L extends ListField> = ReleaseFormValues[L][number];

/** Changes one row of a list and leaves the others as they are, so that they need not render again. */
export function updateRow<L extends ListField>(
  update: FormUpdate,
  list: L,
  index: number,
  change: Partial<Row<L>>,
): void {
  update(values => ({
    ...values,
    [list]: (values[list] as Row<L>[]).map((row, at) =>
      at === index ? { ...row, ...change } : row,
    ),
  }));
}

export function addRow<L extends ListField>(
  update: FormUpdate,
  list: L,
  row: Row<L>,
): void {
  update(values => ({
    ...values,
    [list]: [...(values[list] as Row<L>[]), row],
  }));
}

export function removeRow(
  update: FormUpdate,
  list: ListField,
  index: number,
): void {
  update(values => ({
    ...values,
    [list]: (values[list] as unknown[]).filter((_, at) => at !== index),
  }));
}
