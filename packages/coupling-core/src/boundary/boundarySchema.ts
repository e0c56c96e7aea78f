import { z } from 'zod';
import { prose, text as keyText } from '../evidence/kinds/fields';
import { isEntityRef, normaliseEntityRef } from '../shared/entityRef';
import { EXEMPTIBLE_RULES } from '../findings/rules';
import { isDay } from '../shared/day';
import { parseDataset } from '../catalog/parseDataset';

const datasetText = keyText.refine(text => parseDataset(text) !== undefined, {
  error:
    'must be a table, a schema or a store of a Resource in the catalog, like resource:default/shop-db#orders.order, resource:default/shop-db#orders or resource:default/shop-db',
});

function refOf(defaultKind: string, kinds: string[], example: string) {
  return keyText.refine(
    text =>
      isEntityRef(text) &&
      kinds.includes(normaliseEntityRef(text, defaultKind).split(':')[0]),
    { error: `must be an entity ref, like ${example}` },
  );
}

const owned = z.strictObject({
  fact: prose,
  datasets: z.array(datasetText).min(1),
});

const exemption = z.strictObject({
  rule: z.enum(EXEMPTIBLE_RULES),
  dataset: datasetText.optional(),
  service: refOf(
    'component',
    ['component'],
    'component:default/payments',
  ).optional(),
  reason: prose,
  approvedBy: refOf('user', ['user', 'group'], 'group:default/architects'),
  until: z.string().refine(isDay, {
    error: 'must be the last day it holds, like 2027-01-31',
  }),
});

/** `spec.boundary` of a component as it should be written. */
export const boundarySchema = z.strictObject({
  decides: z.array(prose).optional(),
  systemOfRecordFor: z.array(owned).optional(),
  publishes: z
    .array(refOf('api', ['api', 'resource'], 'api:default/order-placed'))
    .optional(),
  mustNotKnow: z.array(prose).optional(),
  exemptions: z.array(exemption).optional(),
});
