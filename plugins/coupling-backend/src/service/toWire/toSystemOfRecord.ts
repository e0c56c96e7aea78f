import type { SystemOfRecord } from '@seams/coupling-core';
import type { SystemOfRecord as WireSystemOfRecord } from '@seams/backstage-plugin-coupling-common';
import type { Visibility } from '../visibility';

/** Hidden when the caller may see none of those it would name. */
export function toSystemOfRecord(
  systemOfRecord: SystemOfRecord,
  { isShown }: Visibility,
): WireSystemOfRecord {
  switch (systemOfRecord.status) {
    case 'known':
      return isShown(systemOfRecord.service)
        ? systemOfRecord
        : { status: 'hidden' };
    case 'contested': {
      const claimants = systemOfRecord.claimants.filter(isShown);
      return claimants.length > 0
        ? { status: 'contested', claimants }
        : { status: 'hidden' };
    }
    default:
      return { status: 'none' };
  }
}
