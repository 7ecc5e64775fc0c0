/** Screens on which a month grid or a row of filters does not fit. */
export const NARROW_SCREEN = '(max-width: 800px)';

/** Screens with room for a column beside a form. */
export const WIDE_SCREEN = '(min-width: 1280px)';
