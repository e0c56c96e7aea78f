import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { usePages } from '../../hooks/usePages';
import type { UnresolvedName } from '../../lib/unresolvedName';
import { couplingTranslationRef } from '../../translation';
import { Pager } from '../Pager';
import { ScrolledTable } from '../ScrolledTable';
import { PageNote } from '../PageNote';
import { useHealthRowStyles } from './healthRowStyles';
import { UnresolvedNameRow } from './UnresolvedNameRow';

const useStyles = makeStyles(
  theme => ({
    hint: { maxWidth: '80ch', marginBottom: theme.spacing(1) },
  }),
  { name: 'CouplingUnresolvedNames' },
);

/** Names that evidence has and the catalog has not, and what to do. */
export const UnresolvedNames = (props: {
  names: UnresolvedName[];
  total: number;
}) => {
  const { names, total } = props;
  const classes = useStyles();
  const row = useHealthRowStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const { page, pager } = usePages(names);

  if (names.length === 0) {
    return <PageNote>{t('dataHealth.namesNone')}</PageNote>;
  }
  return (
    <>
      <Typography variant="body2" className={classes.hint}>
        {t('dataHealth.namesHint')}{' '}
        {total > names.length &&
          t('dataHealth.namesCut', {
            shown: names.length,
            total,
          })}
      </Typography>
      <ScrolledTable label={t('dataHealth.names')}>
        <Table size="small" aria-label={t('dataHealth.names')}>
          <TableHead className={row.head}>
            <TableRow>
              <TableCell>{t('dataHealth.name.ref')}</TableCell>
              <TableCell align="right">{t('dataHealth.name.items')}</TableCell>
              <TableCell>{t('dataHealth.name.from')}</TableCell>
              <TableCell>{t('dataHealth.name.remedy')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {page.map(name => (
              <UnresolvedNameRow key={name.ref} name={name} />
            ))}
          </TableBody>
        </Table>
      </ScrolledTable>
      {pager && <Pager label={t('dataHealth.namePages')} {...pager} />}
    </>
  );
};
