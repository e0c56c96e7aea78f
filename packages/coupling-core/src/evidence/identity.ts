import type { Evidence } from './evidence';

/**
 * Two items with one identity are one fact: the later replaces the earlier.
 * Kinds with an id are told apart by it within their source, the others by
 * what they speak of.
 *
 * @public
 */
export function evidenceIdentity(evidence: Evidence): string {
  return JSON.stringify([
    evidence.kind,
    evidence.source,
    ...distinguishingParts(evidence),
  ]);
}

function distinguishingParts(e: Evidence): (string | undefined)[] {
  switch (e.kind) {
    case 'release':
    case 'schema-change':
    case 'drill':
    case 'journey':
      return [e.id];
    case 'call':
      return [e.from, e.to, e.style, e.protocol, e.journey, e.windowStart];
    case 'access':
      return [
        e.service,
        e.dataset.store,
        e.dataset.name,
        e.mode,
        e.confidence,
        e.via,
        e.statement,
      ];
    case 'join':
      return [
        e.service,
        e.statement,
        ...e.datasets.map(d => `${d.store}#${d.name}`).sort(),
      ];
    case 'foreign-key':
      return [e.from.store, e.from.name, e.to.store, e.to.name, e.constraint];
    case 'contract':
      return [e.provider, e.consumer, e.interface, e.name];
    case 'oncall':
      return [e.service, e.provider, e.policy];
    case 'resilience':
      return [e.service, e.to, e.pattern];
    default:
      return assertNever(e);
  }
}

function assertNever(value: never): never {
  throw new Error(`Unknown kind of evidence: ${JSON.stringify(value)}`);
}
