import type { Theme } from '@material-ui/core/styles';

/** A choice of views that can be read on every theme; the library's grey is too faint for text. */
export function toggleStyles(theme: Theme) {
  return {
    color: theme.palette.text.secondary,
    '&.Mui-selected': { color: theme.palette.text.primary },
  };
}
