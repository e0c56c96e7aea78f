import { Content, Page } from '@backstage/core-components';
import { useSearchParams } from 'react-router-dom';
import { CouplingContent } from '../src/components/CouplingContent';
import { STATES } from './states';
import { WithBackend } from './WithBackend';

/** The tab in the state that the URL names, as in `/tab?state=Crowded`. */
export const TabPage = () => {
  const [params] = useSearchParams();
  const wanted = params.get('state');
  const { api } = STATES.find(({ title }) => title === wanted) ?? STATES[0];
  return (
    <Page themeId="tool">
      <Content>
        <WithBackend api={api}>
          <CouplingContent />
        </WithBackend>
      </Content>
    </Page>
  );
};
