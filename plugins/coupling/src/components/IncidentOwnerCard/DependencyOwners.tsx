import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Link from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';
import { useState } from 'react';
import { couplingTranslationRef } from '../../translation';
import { DependencyOwner } from './DependencyOwner';

/** So many stand on the card until more are asked for. */
const SHOWN = 4;

const useStyles = makeStyles(
  theme => ({
    root: {
      marginTop: theme.spacing(3),
      paddingTop: theme.spacing(2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    more: { display: 'block', marginTop: theme.spacing(1.5) },
    rest: { marginTop: theme.spacing(1) },
  }),
  { name: 'CouplingDependencyOwners' },
);

/** Who answers for what the service depends on; the gaps come first. */
export const DependencyOwners = (props: {
  dependencies: ServiceCoupling['dependencies'];
}) => {
  const { items, total, withoutOwner, hidden } = props.dependencies;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const [all, setAll] = useState(false);
  if (total === 0 && hidden === 0) return null;
  const shown = all ? items : items.slice(0, SHOWN);
  const notTold = all ? total - items.length : 0;

  return (
    <section
      className={classes.root}
      aria-label={t('incidentOwnerCard.dependencies')}
    >
      <Typography component="h4" variant="subtitle2" color="textSecondary">
        {t('incidentOwnerCard.dependencies')}
      </Typography>
      <Typography variant="body2">
        {withoutOwner > 0
          ? t('incidentOwnerCard.dependenciesLost', {
              lost: String(withoutOwner),
              total: String(total),
            })
          : total > 0 &&
            t('incidentOwnerCard.dependenciesKnown', { count: total })}
      </Typography>
      <ul className={classes.list}>
        {shown.map(dependency => (
          <DependencyOwner key={dependency.service} dependency={dependency} />
        ))}
      </ul>
      {items.length > SHOWN && (
        <Link
          component="button"
          variant="body2"
          className={classes.more}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all
            ? t('incidentOwnerCard.fewer')
            : t('incidentOwnerCard.more', { number: String(total - SHOWN) })}
        </Link>
      )}
      {notTold > 0 && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.rest}
        >
          {t('incidentOwnerCard.more', { number: String(notTold) })}
        </Typography>
      )}
      {hidden > 0 && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.rest}
        >
          {t('couplingCard.hiddenPartners', { count: hidden })}
        </Typography>
      )}
    </section>
  );
};
