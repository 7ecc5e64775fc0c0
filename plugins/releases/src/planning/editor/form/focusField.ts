import { fieldId } from '../model/fieldPaths';

/**
 * Moves the focus to the control of a field, or of the nearest thing around it
 * that has one: a rule may speak of a whole list.
 */
export function focusField(field: string): void {
  for (let path = field; path; path = path.replace(/[.[][^.[]*$/, '')) {
    const element = document.getElementById(fieldId(path));
    if (element) {
      const control =
        element.querySelector<HTMLElement>('input:checked, input') ?? element;
      control.focus();
      element.scrollIntoView?.({ block: 'center' });
      return;
    }
    if (!/[.[]/.test(path)) {
      return;
    }
  }
}

/** The place from which a row is added, where the focus goes when one was removed. */
export function addButtonId(list: 'components' | 'scopeLinks'): string {
  return fieldId(`${list}.add`);
}

/**
 * Moves the focus to something that the present change puts on the page; the
 * control that was pressed is often gone afterwards, and the focus with it.
 */
export function focusSoon(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus());
}
