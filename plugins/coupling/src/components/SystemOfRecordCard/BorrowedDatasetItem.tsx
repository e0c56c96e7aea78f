import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { BorrowedDataset } from '../../lib/datasets';
import { couplingTranslationRef } from '../../translation';
import { SeverityText } from '../SeverityText';
import { SystemOfRecordText } from '../SystemOfRecordText';
import { DatasetName } from '../DatasetName';

const useStyles = makeStyles(
  theme => ({ item: { marginTop: theme.spacing(1.5) } }),
  { name: 'CouplingBorrowedDatasetItem' },
);

/** A dataset of somebody else: who owns it, what this service does with it. */
export const BorrowedDatasetItem = (props: { dataset: BorrowedDataset }) => {
  const { coupling, modes } = props.dataset;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <li className={classes.item}>
      <DatasetName dataset={coupling.dataset} />
      <Typography component="div" variant="body2" color="textSecondary">
        {t('systemOfRecord.owner')}:{' '}
        <SystemOfRecordText systemOfRecord={coupling.systemOfRecord} />
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {modes.length > 0
          ? t('systemOfRecordCard.here', {
              modes: modes.map(mode => t(`mode.${mode}`)).join(', '),
            })
          : t('systemOfRecordCard.notUsed')}{' '}
        · <SeverityText severity={coupling.severity} />
      </Typography>
    </li>
  );
};
