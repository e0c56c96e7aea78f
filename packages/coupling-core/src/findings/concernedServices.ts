import type { FindingOf, ReasonLike } from './finding';

/**
 * The services on whose list a finding stands, because each can do something
 * about it. Whoever counts findings over several services counts each once.
 *
 * @public
 */
export function concernedServices({
  service,
  concerns,
  services,
}: Pick<FindingOf<ReasonLike>, 'service' | 'concerns' | 'services'>): string[] {
  // A rule that names neither leaves it to all that it is about.
  return concerns ?? (service === undefined ? services : [service]);
}
