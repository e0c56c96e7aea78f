import type { Finding } from '@seams/coupling-core';
import type {
  Exemption,
  FindingExemption,
} from '@seams/backstage-plugin-coupling-common';
import type { StoredExemption } from '../../database/storedExemption';
import { namedRefs } from '../namedRefs';
import type { Visibility } from '../visibility';

/** An exemption without people the caller may not see. */
export function toExemption(
  { approvedBy, createdBy, ...exemption }: StoredExemption,
  { isShown }: Visibility,
): Exemption {
  return {
    ...exemption,
    ...(isShown(approvedBy) && { approvedBy }),
    // A service that entered it has no ref to hide.
    ...((namedRefs(createdBy).size === 0 || isShown(createdBy)) && {
      createdBy,
    }),
  };
}

/** Why a finding is allowed, or was. */
export function toFindingExemption(
  { reason, exemption }: Finding,
  { isShown }: Visibility,
): FindingExemption | undefined {
  const expired = reason.code === 'expired-exemption';
  const shown = expired ? reason.exemption : exemption;
  if (!shown) return undefined;
  return {
    ...(shown.id !== undefined && { id: shown.id }),
    reason: shown.reason,
    ...(isShown(shown.approvedBy) && { approvedBy: shown.approvedBy }),
    until: shown.until,
    expired,
  };
}
