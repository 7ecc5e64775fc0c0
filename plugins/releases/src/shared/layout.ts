/** Screens on which a month grid or a row of filters does not fit. */
export const NARROW_SCREEN = '(max-width: 800px)';
