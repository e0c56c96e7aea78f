import {
  listAnnotation,
  type AnnotatedComponent,
} from '@seams/backstage-plugin-coupling-node/entities';

/** Of a component: the ids of its PagerDuty services, separated by commas. */
export const SERVICE_ID = 'pagerduty.com/service-id';
/** Of a component: keys of integrations of its services, with commas too. */
export const INTEGRATION_KEY = 'pagerduty.com/integration-key';

/** A component and how its services are named. */
export interface WantedServices {
  component: string;
  services: ServiceName[];
}

export interface ServiceName {
  /** The service's id, or a key of one of its integrations. */
  name: string;
  /** For people: a key may be used to raise alarms, so it is not shown. */
  shown: string;
  isKey: boolean;
}

/**
 * The services of components: by id where they are annotated so, else by the
 * keys of their integrations, else as `mappings` has it.
 */
export function listWantedServices(
  components: AnnotatedComponent[],
  mappings: Map<string, string[]> = new Map(),
): WantedServices[] {
  const annotated = components.map(({ ref, annotations }) => {
    const ids = listAnnotation(annotations[SERVICE_ID]).map(byId);
    const keys = listAnnotation(annotations[INTEGRATION_KEY]).map(name => ({
      name,
      shown: `with the integration key of ${ref}`,
      isKey: true,
    }));
    return { component: ref, services: ids.length > 0 ? ids : keys };
  });
  const known = new Set(annotated.map(({ component }) => component));
  const mapped = [...mappings]
    .filter(([component]) => !known.has(component))
    .map(([component, ids]) => ({ component, services: ids.map(byId) }));
  return [...annotated, ...mapped];
}

function byId(id: string): ServiceName {
  return { name: id, shown: id, isKey: false };
}
