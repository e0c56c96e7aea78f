import type { TableColumn } from '@backstage/core-components';
import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { nameRemedy, type UnresolvedName } from '../../lib/unresolvedName';
import { couplingTranslationRef } from '../../translation';
import { EmptyNote } from '../CouplingContent/EmptyNote';
import { SectionTable } from '../CouplingContent/SectionTable';

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
  const { t } = useTranslationRef(couplingTranslationRef);
  const columns = useMemo(() => nameColumns(t), [t]);
  const rows = useMemo(
    () => names.map(name => ({ ...name, id: name.ref })),
    [names],
  );

  if (names.length === 0) {
    return <EmptyNote>{t('dataHealth.namesNone')}</EmptyNote>;
  }
  return (
    <>
      <Typography variant="body2" className={classes.hint}>
        {t('dataHealth.namesHint')}{' '}
        {total > names.length &&
          t('dataHealth.namesCut', {
            shown: String(names.length),
            total: String(total),
          })}
      </Typography>
      <SectionTable columns={columns} rows={rows} />
    </>
  );
};

function nameColumns(
  t: TranslationFunction<typeof couplingTranslationRef.T>,
): TableColumn<UnresolvedName & { id: string }>[] {
  return [
    { title: t('dataHealth.name.ref'), field: 'ref', highlight: true },
    {
      title: t('dataHealth.name.items'),
      field: 'items',
      type: 'numeric',
      align: 'left',
    },
    {
      title: t('dataHealth.name.from'),
      sorting: false,
      render: ({ collectors, sources }) =>
        [...new Set([...collectors, ...sources])].join(', '),
    },
    {
      title: t('dataHealth.name.remedy'),
      sorting: false,
      render: name => {
        const { kind, annotation } = nameRemedy(name);
        return (
          <>
            {annotation && (
              <>
                {t('dataHealth.name.annotate')} <code>{annotation}</code>
                <br />
              </>
            )}
            {t(`dataHealth.name.${kind}`)}
          </>
        );
      },
    },
  ];
}
