import type { Theme } from '@material-ui/core/styles';

/**
 * The colour of quiet text that stands on the page itself: the theme's own is
 * made for the white of cards and too pale for the grey around them.
 */
export function pageTextColor(theme: Theme): string {
  return theme.palette.type === 'dark'
    ? theme.palette.text.secondary
    : '#666666';
}
