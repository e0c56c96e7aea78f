import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { momentInWords } from '../../lib/age';
import { millisecondsInWords } from '../../lib/duration';
import { wasCutOff, type SourceStatus } from '../../lib/sourceHealth';
import { couplingTranslationRef } from '../../translation';
import { ScrolledTable } from '../ScrolledTable';

type Run = SourceStatus['runs'][number];
const COUNTS = [
  'accepted',
  'alreadyKnown',
  'leftOut',
  'rejected',
  'removed',
] as const;

/** The last runs of a source, newest first. */
export const RunsTable = ({ runs }: { runs: Run[] }) => {
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <ScrolledTable flat label={t('dataHealth.runs')}>
      <Table size="small" aria-label={t('dataHealth.runs')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('dataHealth.run.started')}</TableCell>
            <TableCell>{t('dataHealth.run.took')}</TableCell>
            <TableCell>{t('dataHealth.run.outcome')}</TableCell>
            {COUNTS.map(count => (
              <TableCell key={count} align="right">
                {t(`dataHealth.run.${count}`)}
              </TableCell>
            ))}
            <TableCell>{t('dataHealth.run.reason')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {runs.map((run, place) => (
            // Two runs may begin in one millisecond; they are never reordered.
            <TableRow key={place}>
              <TableCell>
                <time dateTime={run.startedAt}>
                  {momentInWords(run.startedAt)}
                </time>
              </TableCell>
              <TableCell>
                {run.finishedAt
                  ? millisecondsInWords(
                      Date.parse(run.finishedAt) - Date.parse(run.startedAt),
                    )
                  : t('dataHealth.run.open')}
              </TableCell>
              <TableCell>
                {t(
                  `dataHealth.outcome.${
                    wasCutOff(run) ? 'abandoned' : run.outcome
                  }`,
                )}
              </TableCell>
              {COUNTS.map(count => (
                <TableCell key={count} align="right">
                  {run[count]}
                </TableCell>
              ))}
              <TableCell>{!wasCutOff(run) && run.reason}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrolledTable>
  );
};
