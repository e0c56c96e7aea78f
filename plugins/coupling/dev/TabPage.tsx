import { Content, Page } from '@backstage/core-components';
import { CouplingContent } from '../src/components/CouplingContent';
import { STATES } from './states';
import { WithBackend } from './WithBackend';

/** The tab with all there is to show. */
export const TabPage = () => (
  <Page themeId="tool">
    <Content>
      <WithBackend api={STATES[0].api}>
        <CouplingContent />
      </WithBackend>
    </Content>
  </Page>
);
