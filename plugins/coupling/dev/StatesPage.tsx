import { Content, Page } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { BoundaryCard } from '../src/components/BoundaryCard';
import { CouplingCard } from '../src/components/CouplingCard';
import { IncidentOwnerCard } from '../src/components/IncidentOwnerCard';
import { SystemOfRecordCard } from '../src/components/SystemOfRecordCard';
import { STATES } from './states';
import { WithBackend } from './WithBackend';

/** Every card in every state, one below the other in narrow windows. */
export const StatesPage = () => (
  <Page themeId="tool">
    <Content>
      {STATES.map(({ title, api }) => (
        <section key={title} style={{ marginBottom: 40 }}>
          <Typography component="h2" variant="h5" gutterBottom>
            {title}
          </Typography>
          <WithBackend api={api}>
            <div
              style={{
                display: 'grid',
                gridTemplateColumns:
                  'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
                gap: 24,
                alignItems: 'start',
              }}
            >
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
