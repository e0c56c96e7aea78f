import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { OwnedDataset } from '@seams/plugin-coupling-common';
import { couplingTranslationRef } from '../../translation';
import { SeverityText } from '../SeverityText';
import { DatasetName } from '../DatasetName';

const useStyles = makeStyles(
  theme => ({ item: { '& + &': { marginTop: theme.spacing(1.5) } } }),
  { name: 'CouplingOwnedDatasetItem' },
);

/** A dataset the service decides on: what it means, why it is its own. */
export const OwnedDatasetItem = (props: { dataset: OwnedDataset }) => {
  const { dataset, basis, fact, severity } = props.dataset;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <li className={classes.item}>
      <DatasetName dataset={dataset} />
      <Typography variant="body2" color="textSecondary">
        {fact && `${t('systemOfRecordCard.fact', { fact })} · `}
        {t(`basis.${basis}`)} · <SeverityText severity={severity} />
      </Typography>
    </li>
  );
};
