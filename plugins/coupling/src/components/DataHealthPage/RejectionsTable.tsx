import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { momentInWords } from '../../lib/age';
import type { SourceStatus } from '../../lib/sourceHealth';
import { couplingTranslationRef } from '../../translation';
import { ScrolledTable } from '../ScrolledTable';

/** Items that could not be read: where they are and what is wrong. */
export const RejectionsTable = (props: {
  rejections: SourceStatus['rejections'];
}) => {
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <>
      <Typography variant="body2">{t('dataHealth.rejectionsHint')}</Typography>
      <ScrolledTable flat label={t('dataHealth.rejections')}>
        <Table size="small" aria-label={t('dataHealth.rejections')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('dataHealth.rejection.at')}</TableCell>
              <TableCell>{t('dataHealth.rejection.where')}</TableCell>
              <TableCell>{t('dataHealth.rejection.field')}</TableCell>
              <TableCell>{t('dataHealth.rejection.reason')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {props.rejections.map(({ at, scope, line, field, reason }) => (
              <TableRow key={`${at} ${scope} ${line} ${field} ${reason}`}>
                <TableCell>
                  <time dateTime={at}>{momentInWords(at)}</time>
                </TableCell>
                <TableCell>
                  {t('dataHealth.rejection.line', {
                    scope,
                    line: String(line),
                  })}
                </TableCell>
                <TableCell>
                  {field || t('dataHealth.rejection.whole')}
                </TableCell>
                <TableCell>{reason}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrolledTable>
    </>
  );
};
