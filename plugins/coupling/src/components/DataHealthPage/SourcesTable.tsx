import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { usePages } from '../../hooks/usePages';
import type { SourceStatus } from '../../lib/sourceHealth';
import { couplingTranslationRef } from '../../translation';
import { Pager } from '../Pager';
import { ScrolledTable } from '../ScrolledTable';
import { useHealthRowStyles } from './healthRowStyles';
import { SourceRow } from './SourceRow';

/** One row a source; its details open below it. */
export const SourcesTable = (props: { sources: SourceStatus[] }) => {
  const classes = useHealthRowStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const { page, pager } = usePages(props.sources);

  return (
    <>
      <ScrolledTable label={t('dataHealth.sources')}>
        <Table size="small" aria-label={t('dataHealth.sources')}>
          <TableHead className={classes.head}>
            <TableRow>
              <TableCell>{t('dataHealth.column.source')}</TableCell>
              <TableCell>{t('dataHealth.column.state')}</TableCell>
              <TableCell>{t('dataHealth.column.success')}</TableCell>
              <TableCell>{t('dataHealth.column.evidence')}</TableCell>
              <TableCell align="right">
                {t('dataHealth.column.items')}
              </TableCell>
              <TableCell>{t('dataHealth.column.leftOut')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {page.map(source => (
              <SourceRow key={source.collector} source={source} />
            ))}
          </TableBody>
        </Table>
      </ScrolledTable>
      {pager && <Pager label={t('dataHealth.pages')} {...pager} />}
    </>
  );
};
