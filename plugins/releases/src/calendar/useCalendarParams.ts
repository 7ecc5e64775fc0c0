import useMediaQuery from '@material-ui/core/useMediaQuery';
import { DateTime } from 'luxon';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { NARROW_SCREEN } from '../shared/layout';

export type CalendarDisplay = 'month' | 'list';

/** Which month is shown, and how, in the URL. */
export function useCalendarParams() {
  const [params, setParams] = useSearchParams();
  const narrow = useMediaQuery(NARROW_SCREEN, { noSsr: true });
  const text = params.get('month');
  const month = useMemo(() => readMonth(text), [text]);
  const chosen = params.get('display');

  function change(edit: (params: URLSearchParams) => void) {
    setParams(before => {
      const after = new URLSearchParams(before);
      edit(after);
      return after;
    });
  }

  return {
    month,
    display: readDisplay(chosen) ?? (narrow ? 'list' : 'month'),
    setMonth: (next: DateTime) =>
      change(after =>
        next.hasSame(DateTime.now(), 'month')
          ? after.delete('month')
          : after.set('month', next.toFormat('yyyy-MM')),
      ),
    setDisplay: (next: CalendarDisplay) =>
      change(after => after.set('display', next)),
  };
}

function readMonth(text: string | null): DateTime {
  const month = DateTime.fromFormat(text ?? '', 'yyyy-MM');
  return (month.isValid ? month : DateTime.now()).startOf('month');
}

function readDisplay(text: string | null): CalendarDisplay | undefined {
  return text === 'month' || text === 'list' ? text : undefined;
}
