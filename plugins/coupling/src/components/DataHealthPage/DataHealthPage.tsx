import { Content } from '@backstage/core-components';
import { DataHealthContent } from './DataHealthContent';

/** The content of the tab; the app draws the header. */
export const DataHealthPage = () => (
  // The app draws no landmark around the pages of the new frontend system.
  <main>
    <Content>
      <DataHealthContent />
    </Content>
  </main>
);
