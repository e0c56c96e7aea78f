import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { EvidencePage } from '@seams/backstage-plugin-coupling-common';
import type { EvidenceFilter } from '../../hooks/useEvidenceFilter';
import { useEvidenceKindTitle } from '../../hooks/useEvidenceKindTitle';
import { couplingTranslationRef } from '../../translation';
import { pageTextColor } from '../PageNote';
import { CatalogName } from '../CatalogName';

const useStyles = makeStyles(
  theme => ({
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(2),
      marginBottom: theme.spacing(2),
    },
    label: { color: pageTextColor(theme) },
  }),
  { name: 'CouplingEvidenceFilterBar' },
);

/** Chooses the kind of evidence, and leaves the comparison with a partner. */
export const EvidenceFilterBar = (props: {
  filter: EvidenceFilter;
  /** That can be chosen. */
  kinds: EvidencePage['kinds'];
  onChange: (filter: EvidenceFilter) => void;
}) => {
  const { filter, onChange } = props;
  const titleOf = useEvidenceKindTitle();
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <div className={classes.bar}>
      <TextField
        select
        id="coupling-evidence-kind"
        label={t('evidence.kind')}
        variant="outlined"
        size="small"
        SelectProps={{ native: true }}
        InputLabelProps={{ shrink: true, className: classes.label }}
        value={filter.kind ?? ''}
        onChange={event =>
          onChange({ ...filter, kind: event.target.value || undefined })
        }
      >
        <option value="">{t('evidence.allKinds')}</option>
        {offeredKinds(props).map(({ kind, title }) => (
          <option key={kind} value={kind}>
            {titleOf(kind, title)}
          </option>
        ))}
      </TextField>
      {filter.partner && (
        <>
          <Typography component="div" variant="body2">
            {t('evidence.comparedWith')}{' '}
            <CatalogName entityRef={filter.partner} defaultKind="component" />
          </Typography>
          <Button
            size="small"
            variant="outlined"
            onClick={() => onChange({ ...filter, partner: undefined })}
          >
            {t('evidence.clearPartner')}
          </Button>
        </>
      )}
    </div>
  );
};

/** Until the first page has come, only the kind that is asked for is known. */
function offeredKinds(props: {
  filter: EvidenceFilter;
  kinds: EvidencePage['kinds'];
}): EvidencePage['kinds'] {
  const { kind } = props.filter;
  return kind && props.kinds.length === 0
    ? [{ kind, title: kind }]
    : props.kinds;
}
