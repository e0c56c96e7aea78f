import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { leftOutMessages } from '../../dataHealthMessages';
import type { SourceStatus } from '../../lib/sourceHealth';
import { couplingTranslationRef } from '../../translation';
import { ScrolledTable } from '../ScrolledTable';

type LeftOut = NonNullable<SourceStatus['leftOut']>;
type TranslatedReason = keyof typeof leftOutMessages;

/** What a source has that does not count as evidence, by reason. */
export const LeftOutTable = (props: { leftOut: LeftOut }) => {
  const { t } = useTranslationRef(couplingTranslationRef);
  /** A backend may know more reasons than this page has words for. */
  const inWords = (reason: string) =>
    Object.hasOwn(leftOutMessages, reason)
      ? t(`dataHealth.leftOutReason.${reason as TranslatedReason}`)
      : reason;
  return (
    <>
      <Typography variant="body2">{t('dataHealth.leftOutHint')}</Typography>
      <ScrolledTable flat label={t('dataHealth.leftOut')}>
        <Table size="small" aria-label={t('dataHealth.leftOut')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('dataHealth.leftOutColumn.reason')}</TableCell>
              <TableCell align="right">
                {t('dataHealth.leftOutColumn.items')}
              </TableCell>
              <TableCell>{t('dataHealth.leftOutColumn.examples')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {props.leftOut.map(({ reason, items, examples }) => (
              <TableRow key={reason}>
                <TableCell>{inWords(reason)}</TableCell>
                <TableCell align="right">{items.toLocaleString()}</TableCell>
                <TableCell>{examples.join('; ')}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrolledTable>
    </>
  );
};
