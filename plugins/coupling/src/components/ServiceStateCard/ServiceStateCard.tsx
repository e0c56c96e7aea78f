import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';
import type { ReactNode } from 'react';
import type { ServiceState } from '../../lib/serviceState';
import { NotInCatalog } from '../CatalogName';
import { StateNotice } from './StateNotice';

/**
 * A card about one service: its content when there is data, else what the
 * reader should know instead.
 */
export const ServiceStateCard = (props: {
  title: string;
  state: ServiceState;
  onRetry: () => void;
  children: (coupling: ServiceCoupling) => ReactNode;
  footer?: ReactNode;
}) => {
  const { title, state, onRetry, children, footer } = props;
  return (
    <EntityInfoCard
      title={title}
      footerActions={state.status === 'data' ? footer : undefined}
    >
      {state.status === 'data' ? (
        <NotInCatalog.Provider value={state.coupling.notInCatalog ?? []}>
          {children(state.coupling)}
        </NotInCatalog.Provider>
      ) : (
        <StateNotice state={state} onRetry={onRetry} />
      )}
    </EntityInfoCard>
  );
};
