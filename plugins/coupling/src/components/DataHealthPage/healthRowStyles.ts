import { makeStyles } from '@material-ui/core/styles';

/** Rows of the page: a line between them instead of stripes. */
export const useHealthRowStyles = makeStyles(
  theme => ({
    row: {
      '&, &:nth-of-type(odd)': { backgroundColor: 'inherit' },
      '& > *': {
        ...theme.typography.body2,
        verticalAlign: 'top',
        borderBottom: 'none',
      },
    },
    line: { borderTop: `1px solid ${theme.palette.divider}` },
    title: { '&&': { fontWeight: 700 } },
    number: { fontVariantNumeric: 'tabular-nums' },
    oneLine: { whiteSpace: 'nowrap' },
    // The theme breaks words in cells, down to single letters.
    words: { wordBreak: 'normal', minWidth: 140 },
    remedy: { wordBreak: 'normal', minWidth: 320, overflowWrap: 'anywhere' },
    head: { '& th': { whiteSpace: 'nowrap' } },
  }),
  { name: 'CouplingHealthRow' },
);
