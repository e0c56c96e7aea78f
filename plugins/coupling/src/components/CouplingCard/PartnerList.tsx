import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Partner } from '@seams/plugin-coupling-common';
import { couplingTranslationRef } from '../../translation';

const SHOWN = 3;

const useStyles = makeStyles(
  theme => ({
    root: {
      marginTop: theme.spacing(3),
      paddingTop: theme.spacing(2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    partner: { marginTop: theme.spacing(1.5) },
    name: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1),
      fontWeight: 600,
    },
    rest: { marginTop: theme.spacing(1.5), '& + &': { marginTop: 0 } },
  }),
  { name: 'CouplingPartnerList' },
);

/** The strongest partners with their sentences, and how many more. */
export const PartnerList = (props: {
  /** Strongest first. */
  partners: Partner[];
  hiddenPartners: number;
  /** The sentence that stands above the list already. */
  headline: string;
  moreLink?: string;
}) => {
  const { partners, hiddenPartners, headline, moreLink } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const more = partners.length - SHOWN;
  const moreText = t('couplingCard.morePartners', { number: String(more) });
  if (partners.length === 0 && hiddenPartners === 0) return null;

  return (
    <section className={classes.root} aria-label={t('couplingCard.partners')}>
      <Typography component="h4" variant="subtitle2" color="textSecondary">
        {t('couplingCard.partners')}
      </Typography>
      <ul className={classes.list}>
        {partners.slice(0, SHOWN).map(partner => (
          <li key={partner.service} className={classes.partner}>
            <Typography
              component="div"
              variant="body2"
              className={classes.name}
            >
              <EntityRefLink
                entityRef={partner.service}
                defaultKind="component"
                hideIcon
              />
              <Typography
                component="span"
                variant="body2"
                color="textSecondary"
              >
                {t(`verdict.${partner.verdict}`)}
                {partner.otherTeam && ` · ${t('partnersTable.otherTeam')}`}
              </Typography>
            </Typography>
            {partner.sentence !== headline && (
              <Typography variant="body2">{partner.sentence}</Typography>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Typography variant="body2" className={classes.rest}>
          {moreLink ? <Link to={moreLink}>{moreText}</Link> : moreText}
        </Typography>
      )}
      {hiddenPartners > 0 && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.rest}
        >
          {t('couplingCard.hiddenPartners', { count: hiddenPartners })}
        </Typography>
      )}
    </section>
  );
};
