import type { KnowledgeUse } from '../assessment';
import type { CatalogModel } from '../catalog/catalogModel';
import { datasetKey } from '../shared/datasetKey';
import { isPublishedRead } from '../data/weight';
import type { Access } from '../evidence/kinds/access';
import type { Call } from '../evidence/kinds/call';
import type { Join } from '../evidence/kinds/join';
import { compareText } from '../shared/ordering';

/** Evidence that a service knows something. */
export interface KnowledgeEvidence {
  calls: Call[];
  accesses: Iterable<Access>;
  joins: Join[];
  catalog: Pick<CatalogModel, 'relations'>;
}

/**
 * What some services were seen knowing, each once and in order: whom they
 * call, whose data they work on, which APIs they consume. A permission is not
 * use. A published read is what it was made for. Who sends an event knows
 * nobody by that.
 */
export function knowledgeOf(
  services: Set<string>,
  evidence: KnowledgeEvidence,
): Map<string, KnowledgeUse[]> {
  const found = new Map<string, Map<string, KnowledgeUse>>();
  const add = (service: string, use: KnowledgeUse) => {
    if (!services.has(service)) return;
    const uses = found.get(service) ?? new Map();
    found.set(service, uses.set(idOf(use), use));
  };
  for (const { from, to, style } of evidence.calls) {
    if (style !== 'async') add(from, { way: 'call', ref: to });
  }
  for (const access of evidence.accesses) {
    if (access.confidence === 'granted' || isPublishedRead(access)) continue;
    const { service, mode, dataset } = access;
    add(service, { way: mode, ref: dataset.store, dataset });
  }
  for (const { service, datasets } of evidence.joins) {
    for (const dataset of datasets) {
      add(service, { way: 'join', ref: dataset.store, dataset });
    }
  }
  for (const { type, from, to } of evidence.catalog.relations) {
    if (type === 'consumesApi') add(from, { way: 'consume', ref: to });
  }
  return new Map(
    [...found].map(([service, uses]) => [
      service,
      [...uses].sort(([a], [b]) => compareText(a, b)).map(([, use]) => use),
    ]),
  );
}

function idOf({ way, ref, dataset }: KnowledgeUse): string {
  return JSON.stringify([dataset ? datasetKey(dataset) : ref, way]);
}
