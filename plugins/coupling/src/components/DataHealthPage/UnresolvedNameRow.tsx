import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { nameRemedy, type UnresolvedName } from '../../lib/unresolvedName';
import { couplingTranslationRef } from '../../translation';
import { useHealthRowStyles } from './healthRowStyles';

/** One name that the catalog does not have, and what to do about it. */
export const UnresolvedNameRow = ({ name }: { name: UnresolvedName }) => {
  const { ref, items, collectors, sources } = name;
  const classes = useHealthRowStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const { kind, annotation } = nameRemedy(name);
  return (
    <TableRow className={`${classes.row} ${classes.line}`}>
      <TableCell
        component="th"
        scope="row"
        role="rowheader"
        className={`${classes.title} ${classes.words}`}
      >
        {ref}
      </TableCell>
      <TableCell align="right" className={classes.number}>
        {items}
      </TableCell>
      <TableCell>
        {[...new Set([...collectors, ...sources])].join(', ')}
      </TableCell>
      <TableCell className={classes.remedy}>
        {annotation && (
          <>
            {t('dataHealth.name.annotate')} <code>{annotation}</code>
            <br />
          </>
        )}
        {t(`dataHealth.name.${annotation ? 'otherwise' : kind}`)}
      </TableCell>
    </TableRow>
  );
};
