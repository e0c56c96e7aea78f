import type { Dataset } from '../shared/datasetKey';
import { isEntityRef, normaliseEntityRef } from '../shared/entityRef';
import type { Boundary } from './catalogModel';
import { parseDataset } from './parseDataset';
import { toExemptions } from './toExemptions';
import { isObject, toList, toTexts } from './yamlValues';

type OwnedFact = Boundary['systemOfRecordFor'][number];

/**
 * Reads `spec.boundary` of a component. People write it by hand, so parts
 * that do not make sense are passed over and the others are kept;
 * `checkBoundary` says what is wrong with them.
 *
 * @public
 */
export function toBoundary(
  value: unknown,
  service: string,
): Boundary | undefined {
  if (!isObject(value)) return undefined;
  const exemptions = toExemptions(value.exemptions, service);
  return {
    decides: toTexts(value.decides),
    systemOfRecordFor: toList(value.systemOfRecordFor).flatMap(toOwnedFact),
    publishes: toTexts(value.publishes)
      .filter(isEntityRef)
      .map(ref => normaliseEntityRef(ref, 'api')),
    mustNotKnow: toTexts(value.mustNotKnow),
    ...(exemptions.length > 0 && { exemptions }),
  };
}

function toOwnedFact(value: unknown): OwnedFact[] {
  if (!isObject(value) || typeof value.fact !== 'string') return [];
  const datasets = toTexts(value.datasets)
    .map(parseDataset)
    .filter((dataset): dataset is Dataset => dataset !== undefined);
  return [{ fact: value.fact, datasets }];
}
