import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { SourceFilter } from '../../hooks/useSourceFilter';
import { couplingTranslationRef } from '../../translation';
import { pageTextColor } from '../PageNote';

const useStyles = makeStyles(
  theme => ({
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(3),
      marginBottom: theme.spacing(1.5),
    },
    label: { color: pageTextColor(theme) },
  }),
  { name: 'CouplingSourceFilterBar' },
);

/** Narrows down a long list of sources. */
export const SourceFilterBar = (props: {
  filter: SourceFilter;
  onChange: (filter: SourceFilter) => void;
}) => {
  const { filter, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <div className={classes.bar}>
      <TextField
        id="coupling-source-words"
        type="search"
        size="small"
        variant="outlined"
        label={t('dataHealth.search')}
        InputLabelProps={{ className: classes.label }}
        value={filter.words}
        onChange={({ target }) => onChange({ ...filter, words: target.value })}
      />
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={filter.onlyAttention}
            onChange={({ target }) =>
              onChange({ ...filter, onlyAttention: target.checked })
            }
          />
        }
        label={t('dataHealth.onlyAttention')}
      />
    </div>
  );
};
