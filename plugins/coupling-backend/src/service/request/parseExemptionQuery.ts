import { parseServiceRef } from './parseServiceRef';

/** Whose exemptions are asked for; without a service, all. */
export function parseExemptionQuery(query: { service?: string }): {
  service?: string;
} {
  const service = query.service?.trim();
  return service ? { service: parseServiceRef(service, 'service') } : {};
}
