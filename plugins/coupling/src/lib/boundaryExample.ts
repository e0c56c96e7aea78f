import { parseEntityRef } from '@backstage/catalog-model';
import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';
import { datasetText } from './datasets';

/** Datasets that the example names. */
const NAMED = 3;

/**
 * YAML for the spec of a service that declares no boundary: what it was seen
 * owning is filled in, the rest is for people to say.
 */
export function boundaryExample(coupling: ServiceCoupling): string {
  const { name } = parseEntityRef(coupling.service);
  const seen = coupling.systemOfRecordFor
    .slice(0, NAMED)
    .map(({ dataset }) => datasetText(dataset));
  const datasets =
    seen.length > 0 ? seen : [`resource:default/${name}-db#table`];
  return [
    'spec:',
    '  boundary:',
    '    decides:',
    '      - what only this service may decide',
    '    systemOfRecordFor:',
    '      - fact: what these data stand for',
    '        datasets:',
    ...datasets.map(dataset => `          - ${JSON.stringify(dataset)}`),
    '    publishes:',
    '      - api:default/something-happened',
    '    mustNotKnow:',
    '      - resource:default/data-of-another-service',
    '      - component:default/a-service-it-must-not-call',
    '      - rules of others, in plain words',
  ].join('\n');
}
