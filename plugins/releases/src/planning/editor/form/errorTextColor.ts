import { lighten, Theme } from '@material-ui/core/styles';

/** The red in which small text can be read on paper, light or dark. */
export function errorTextColor(theme: Theme): string {
  const { error, type } = theme.palette;
  return type === 'dark' ? lighten(error.light, 0.5) : error.dark;
}

/** Styles for what holds fields: the theme's own shade of red is too faint to be read as small text. */
export function readableFieldErrors(theme: Theme) {
  return {
    '& .MuiFormHelperText-root.Mui-error, & .MuiFormLabel-root.Mui-error': {
      color: errorTextColor(theme),
    },
  };
}
