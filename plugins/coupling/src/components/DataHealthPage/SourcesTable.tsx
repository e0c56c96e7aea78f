import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useState } from 'react';
import type { SourceStatus } from '../../lib/sourceHealth';
import { couplingTranslationRef } from '../../translation';
import { Pager } from '../Pager';
import { SourceRow } from './SourceRow';

const PAGE_SIZE = 25;

/** One row a source; its details open below it. */
export const SourcesTable = (props: { sources: SourceStatus[] }) => {
  const { sources } = props;
  const { t } = useTranslationRef(couplingTranslationRef);
  const [wanted, setOffset] = useState(0);
  // After a refresh there may be fewer of them.
  const offset = wanted < sources.length ? wanted : 0;
  const page = sources.slice(offset, offset + PAGE_SIZE);

  return (
    <>
      <TableContainer component={Paper}>
        <Table size="small" aria-label={t('dataHealth.sources')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('dataHealth.column.source')}</TableCell>
              <TableCell>{t('dataHealth.column.state')}</TableCell>
              <TableCell>{t('dataHealth.column.success')}</TableCell>
              <TableCell>{t('dataHealth.column.evidence')}</TableCell>
              <TableCell align="right">
                {t('dataHealth.column.items')}
              </TableCell>
              <TableCell>{t('dataHealth.column.leftOut')}</TableCell>
              <TableCell>{t('dataHealth.column.details')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {page.map(source => (
              <SourceRow key={source.collector} source={source} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {sources.length > PAGE_SIZE && (
        <Pager
          label={t('dataHealth.pages')}
          offset={offset}
          shown={page.length}
          total={sources.length}
          onNext={
            offset + PAGE_SIZE < sources.length
              ? () => setOffset(offset + PAGE_SIZE)
              : undefined
          }
          onPrevious={
            offset > 0 ? () => setOffset(offset - PAGE_SIZE) : undefined
          }
        />
      )}
    </>
  );
};
