import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& > li': { overflowWrap: 'anywhere' },
      '& > li + li': { marginTop: theme.spacing(1.5) },
    },
  }),
  { name: 'CouplingBoundaryEntryList' },
);

/** The entries of a boundary, list items each. */
export const EntryList = (props: { children: ReactNode }) => (
  <ul className={useStyles().list}>{props.children}</ul>
);
