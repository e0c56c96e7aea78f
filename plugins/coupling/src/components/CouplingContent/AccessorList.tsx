import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { DatasetCoupling } from '@seams/plugin-coupling-common';
import { couplingTranslationRef } from '../../translation';
import { CatalogName } from '../CatalogName';

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
  return (
    <ul className={classes.list}>
      {accessors.map(accessor => (
        <li key={accessor.service}>
          <CatalogName entityRef={accessor.service} defaultKind="component" />{' '}
          {accessor.modes.map(mode => t(`mode.${mode}`)).join(', ')}
          {accessor.otherTeam && ` · ${t('datasetsTable.otherTeam')}`}
        </li>
      ))}
      {hiddenAccessors > 0 && (
        <li>{t('couplingCard.hiddenPartners', { count: hiddenAccessors })}</li>
      )}
    </ul>
  );
};
