import { Content, Page } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { BoundaryCard } from '../src/components/BoundaryCard';
import { CouplingCard } from '../src/components/CouplingCard';
import { IncidentOwnerCard } from '../src/components/IncidentOwnerCard';
import { SystemOfRecordCard } from '../src/components/SystemOfRecordCard';
import { STATES } from './states';
import { WithBackend } from './WithBackend';

const useStyles = makeStyles(
  theme => ({
    cards: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: { gridTemplateColumns: '2fr 1fr' },
    },
  }),
  { name: 'CouplingStatesPage' },
);

/** Every card in every state, one below the other in narrow windows. */
export const StatesPage = () => {
  const classes = useStyles();
  return (
    <Page themeId="tool">
      <Content>
        {STATES.map(({ title, api }) => (
          <section key={title} style={{ marginBottom: 40 }}>
            <Typography component="h2" variant="h5" gutterBottom>
              {title}
            </Typography>
            <WithBackend api={api}>
              <div className={classes.cards}>
                <CouplingCard />
                <IncidentOwnerCard />
                <SystemOfRecordCard />
                <BoundaryCard />
              </div>
            </WithBackend>
          </section>
        ))}
      </Content>
    </Page>
  );
};
