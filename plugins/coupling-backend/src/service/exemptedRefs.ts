import type { Exemption } from '@seams/coupling-core';

/** The services and the store that an exemption is about. */
export function exemptedRefs(
  exemption: Pick<Exemption, 'service' | 'otherService' | 'dataset'>,
): string[] {
  const { service, otherService, dataset } = exemption;
  return [service, otherService, dataset?.store].filter(
    (ref): ref is string => ref !== undefined,
  );
}
