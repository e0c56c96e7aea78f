import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { couplingTranslationRef } from '../../translation';
import { PageNote } from '../PageNote';
import { SteadyButton } from '../SteadyButton';

const useStyles = makeStyles(
  theme => ({
    pager: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'flex-end',
      gap: theme.spacing(1, 2),
      marginTop: theme.spacing(1.5),
      '& button': { whiteSpace: 'nowrap' },
    },
  }),
  { name: 'CouplingPager' },
);

/** Where in a long list one is, and the ways on and back. */
export const Pager = (props: {
  /** What the pages are of, for readers who do not see the list. */
  label: string;
  offset: number;
  shown: number;
  total: number;
  onNext?: () => void;
  onPrevious?: () => void;
}) => {
  const { label, offset, shown, total, onNext, onPrevious } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <nav className={classes.pager} aria-label={label}>
      <PageNote role="status">
        {t('evidence.range', {
          from: offset + 1,
          to: offset + shown,
          total,
        })}
      </PageNote>
      <SteadyButton onClick={onPrevious}>{t('evidence.previous')}</SteadyButton>
      <SteadyButton onClick={onNext}>{t('evidence.next')}</SteadyButton>
    </nav>
  );
};
