import { Content, Page } from '@backstage/core-components';
import { TestApiProvider } from '@backstage/test-utils';
import type { CouplingStatus } from '@seams/backstage-plugin-coupling-common';
import {
  EMPTY,
  THOUSAND,
  TROUBLED,
} from '../src/__testUtils__/couplingStatuses';
import { fakeCouplingApi } from '../src/__testUtils__/fakeCouplingApi';
import { couplingApiRef } from '../src/api/couplingApiRef';
import { DataHealthPage } from '../src/components/DataHealthPage';

const STATUSES: CouplingStatus[] = [TROUBLED, EMPTY, THOUSAND];

/** The data-health page with trouble, without sources, and with too many. */
export const HealthPage = () => (
  <Page themeId="tool">
    <Content>
      {STATUSES.map((status, place) => (
        <TestApiProvider
          key={place}
          apis={[
            [
              couplingApiRef,
              fakeCouplingApi({ getStatus: async () => status }),
            ],
          ]}
        >
          <DataHealthPage />
        </TestApiProvider>
      ))}
    </Content>
  </Page>
);
