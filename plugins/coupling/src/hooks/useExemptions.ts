import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  couplingExemptionWritePermission,
  type NewExemption,
} from '@seams/backstage-plugin-coupling-common';
import { useState } from 'react';
import { couplingApiRef } from '../api/couplingApiRef';

/** Gives and ends exemptions of the service on whose page it is used. */
export interface Exemptions {
  /** Whether the reader may. */
  mayChange: boolean;
  /** A change was kept and shows with the next assessment. */
  changed: boolean;
  /** Why the last one to be ended was not. */
  failure?: Error;
  /** Rejects when the backend refuses. */
  give(exemption: NewExemption): Promise<void>;
  end(id: string): Promise<void>;
}

export function useExemptions(): Exemptions {
  const api = useApi(couplingApiRef);
  const { allowed } = usePermission({
    permission: couplingExemptionWritePermission,
  });
  const [changed, setChanged] = useState(false);
  const [failure, setFailure] = useState<Error>();
  return {
    mayChange: allowed,
    changed,
    failure,
    async give(exemption) {
      await api.addExemption(exemption);
      setChanged(true);
    },
    async end(id) {
      setFailure(undefined);
      try {
        await api.removeExemption(id);
        setChanged(true);
      } catch (error) {
        setFailure(error as Error);
      }
    },
  };
}
