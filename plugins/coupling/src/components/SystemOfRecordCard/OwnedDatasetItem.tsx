import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { OwnedDataset } from '@seams/backstage-plugin-coupling-common';
import { couplingTranslationRef } from '../../translation';
import { ConflictNote } from '../ConflictNote';
import { SeverityText } from '../SeverityText';
import { DatasetName } from '../DatasetName';
import { DeclaredAndSeen } from './DeclaredAndSeen';

const useStyles = makeStyles(
  theme => ({ item: { '& + &': { marginTop: theme.spacing(1.5) } } }),
  { name: 'CouplingOwnedDatasetItem' },
);

/** A dataset the service decides on: what it means, why it is its own. */
export const OwnedDatasetItem = (props: {
  dataset: OwnedDataset;
  owner: string;
}) => {
  const { dataset, basis, fact, severity, conflicts } = props.dataset;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <li className={classes.item}>
      <DatasetName dataset={dataset} />
      <Typography variant="body2" color="textSecondary">
        {fact && `${t('systemOfRecordCard.fact', { fact })} · `}
        {t(`basis.${basis}`)} · <SeverityText severity={severity} />
      </Typography>
      <Typography variant="body2" color="textSecondary">
        <DeclaredAndSeen dataset={props.dataset} owner={props.owner} />
      </Typography>
      {conflicts
        .filter(({ code }) => code !== 'writer-undeclared')
        .map(({ sentence }) => (
          <ConflictNote key={sentence}>{sentence}</ConflictNote>
        ))}
    </li>
  );
};
