import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import type { DatasetCoupling } from '@seams/backstage-plugin-coupling-common';
import { useState } from 'react';
import { couplingTranslationRef } from '../../translation';
import { CatalogName } from '../CatalogName';

/** So many stand in a row until more are asked for. */
const SHOWN = 6;

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'CouplingAccessorList' },
);

/** Which services use a dataset, how, and whether they are of another team. */
export const AccessorList = (
  props: Pick<DatasetCoupling, 'accessors' | 'hiddenAccessors'>,
) => {
  const { accessors, hiddenAccessors } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const [all, setAll] = useState(false);
  const more = accessors.length - SHOWN;
  const shown = all ? accessors : accessors.slice(0, SHOWN);
  return (
    <ul className={classes.list}>
      {shown.map(accessor => (
        <li key={accessor.service}>
          <CatalogName entityRef={accessor.service} defaultKind="component" />{' '}
          {accessor.modes.map(mode => t(`mode.${mode}`)).join(', ')}
          {accessor.otherTeam && ` · ${t('datasetsTable.otherTeam')}`}
        </li>
      ))}
      {more > 0 && (
        <li>
          <Link
            component="button"
            variant="body2"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all
              ? t('datasetsTable.fewerUsers')
              : t('datasetsTable.moreUsers', { number: String(more) })}
          </Link>
        </li>
      )}
      {hiddenAccessors > 0 && (
        <li>{t('couplingCard.hiddenPartners', { count: hiddenAccessors })}</li>
      )}
    </ul>
  );
};
