import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Partner } from '@seams/backstage-plugin-coupling-common';
import { inOrderOfShare } from '../../lib/partners';
import { couplingTranslationRef } from '../../translation';
import { CatalogName } from '../CatalogName';

const SHOWN = 3;

const useStyles = makeStyles(
  theme => ({
    root: {
      marginTop: theme.spacing(3),
      paddingTop: theme.spacing(2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    partner: { marginTop: theme.spacing(1.5), overflowWrap: 'anywhere' },
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

/** The partners shipped with most, why each is one, and how many more. */
export const PartnerList = (props: {
  partners: Partner[];
  hiddenPartners: number;
  /** The sentence that stands above the list already. */
  headline: string;
  moreLink?: string;
}) => {
  const { hiddenPartners, headline, moreLink } = props;
  const partners = inOrderOfShare(props.partners);
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
              <CatalogName
                entityRef={partner.service}
                defaultKind="component"
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
            <Typography variant="body2">
              {partner.sentence === headline
                ? t('couplingCard.asAbove', {
                    hits: String(partner.hits),
                    releases: String(partner.releases),
                    hours: String(partner.windowHours),
                  })
                : partner.sentence}
            </Typography>
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
