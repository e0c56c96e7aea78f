import { Content } from '@backstage/core-components';
import { DataHealthContent } from './DataHealthContent';

/** The content of the tab; the app draws the header. */
export const DataHealthPage = () => (
  <Content>
    <DataHealthContent />
  </Content>
);
