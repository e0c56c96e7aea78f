import { Table, type TableColumn } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const PAGE_SIZE = 20;

const useStyles = makeStyles(
  theme => ({
    // Rows hold sentences, so their text is set like any other of the page.
    table: {
      // Narrower, columns would be a few letters wide; so it is scrolled.
      '& table': { minWidth: 760 },
      // The cells inherit their font by a style of their own.
      '& tbody': theme.typography.body2,
      '& td': {
        lineHeight: 'inherit',
        verticalAlign: 'top',
        // The theme breaks words in cells, down to single letters.
        wordBreak: 'normal',
        overflowWrap: 'break-word',
      },
    },
  }),
  { name: 'CouplingSectionTable' },
);

/** A table of the tab; it gets pages and a search once it is long. */
export function SectionTable<T extends { id: string }>(props: {
  columns: TableColumn<T>[];
  rows: T[];
}) {
  const { columns, rows } = props;
  const classes = useStyles();
  const long = rows.length > PAGE_SIZE;
  return (
    <div className={classes.table}>
      <Table
        columns={columns}
        data={rows}
        options={{
          padding: 'dense',
          toolbar: long,
          search: long,
          // The section has the title; columns stay where they are, as what
          // drags them would be a button within a button.
          showTitle: false,
          draggable: false,
          paging: long,
          pageSize: PAGE_SIZE,
          pageSizeOptions: [PAGE_SIZE, 50, 100],
          emptyRowsWhenPaging: false,
        }}
      />
    </div>
  );
}
