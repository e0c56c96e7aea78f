import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { EvidenceItem } from '@seams/backstage-plugin-coupling-common';
import { useEvidenceKindTitle } from '../../hooks/useEvidenceKindTitle';
import { momentInWords } from '../../lib/age';
import { webLink } from '../../lib/webLink';
import { couplingTranslationRef } from '../../translation';
import { ScrolledTable } from '../ScrolledTable';

const useStyles = makeStyles(
  theme => ({
    // Narrower, columns would be a few letters wide; so it is scrolled.
    table: {
      minWidth: 720,
      '& td, & th': {
        lineHeight: theme.typography.body2.lineHeight,
        verticalAlign: 'top',
        wordBreak: 'normal',
      },
    },
    when: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
    what: { overflowWrap: 'anywhere' },
  }),
  { name: 'CouplingEvidenceTable' },
);

/** Facts as they were collected, each with the way to where it came from. */
export const EvidenceTable = (props: { items: EvidenceItem[] }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <ScrolledTable label={t('content.evidenceTitle')}>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('content.evidenceTitle')}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('evidence.when')}</TableCell>
            <TableCell>{t('evidence.kind')}</TableCell>
            <TableCell>{t('evidence.what')}</TableCell>
            <TableCell>{t('evidence.source')}</TableCell>
            <TableCell>{t('evidence.link')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.items.map((item, place) => (
            // Items have no key of their own and the page never reorders.
            <EvidenceRow key={place} item={item} />
          ))}
        </TableBody>
      </Table>
    </ScrolledTable>
  );
};

function EvidenceRow({ item }: { item: EvidenceItem }) {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const titleOf = useEvidenceKindTitle();
  const link = webLink(item.url);
  return (
    <TableRow>
      <TableCell className={classes.when}>
        <time dateTime={item.observedAt}>{momentInWords(item.observedAt)}</time>
      </TableCell>
      <TableCell>{titleOf(item.kind)}</TableCell>
      <TableCell className={classes.what}>{item.line}</TableCell>
      <TableCell>{item.source}</TableCell>
      <TableCell>
        {link ? (
          <Link to={link} aria-label={`${t('evidence.open')}: ${item.line}`}>
            {t('evidence.open')}
          </Link>
        ) : (
          t('evidence.noLink')
        )}
      </TableCell>
    </TableRow>
  );
}
