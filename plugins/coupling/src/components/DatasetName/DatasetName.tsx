import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { OwnedDataset } from '@seams/backstage-plugin-coupling-common';
import { WHOLE_STORE } from '../../lib/datasets';
import { couplingTranslationRef } from '../../translation';
import { CatalogName } from '../CatalogName';

const useStyles = makeStyles(
  { dataset: { overflowWrap: 'anywhere' }, name: { fontWeight: 600 } },
  { name: 'CouplingDatasetName' },
);

/** A dataset and the store it lies in: names repeat from store to store. */
export const DatasetName = (props: { dataset: OwnedDataset['dataset'] }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const isStore = props.dataset.name === WHOLE_STORE;
  return (
    <Typography component="div" variant="body2" className={classes.dataset}>
      <span className={classes.name}>
        {isStore ? t('systemOfRecordCard.wholeStore') : props.dataset.name}
      </span>{' '}
      <Typography component="span" variant="body2" color="textSecondary">
        {t('systemOfRecordCard.inStore')}{' '}
      </Typography>
      <CatalogName entityRef={props.dataset.store} defaultKind="resource" />
    </Typography>
  );
};
