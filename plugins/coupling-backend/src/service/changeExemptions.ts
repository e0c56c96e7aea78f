import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { couplingExemptionWritePermission } from '@seams/backstage-plugin-coupling-common';
import type { Request } from 'express';
import { audited } from './audited';
import type { Authorize } from './authorize';

/**
 * Changes exemptions for a caller who may, on the audit log. Those who try and
 * may not are on it, too.
 */
export async function changeExemptions<T>(
  deps: {
    auditor: AuditorService;
    authorize: Authorize;
    onExempted: () => void;
  },
  request: Request<any, any, any, any>,
  actionType: 'create' | 'delete',
  change: (credentials: BackstageCredentials) => Promise<T>,
): Promise<T> {
  const { auditor, authorize, onExempted } = deps;
  const event = {
    eventId: 'exemption-mutate',
    severityLevel: 'medium' as const,
    request,
    meta: { actionType, ...asked(request) },
  };
  const changed = await audited(auditor, event, async () =>
    change(await authorize(request, couplingExemptionWritePermission)),
  );
  onExempted();
  return changed;
}

function asked({ params, body }: Request<any, any, any, any>) {
  return params.id ? { id: params.id } : { exemption: body };
}
