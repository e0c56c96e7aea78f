import {
  listAnnotation,
  type AnnotatedComponent,
} from '@seams/backstage-plugin-coupling-node/entities';
import type { ListedApplication } from './applications';
import { fitsSelector } from './selector';

export const APP_NAME = 'argocd/app-name';
export const APP_SELECTOR = 'argocd/app-selector';
const APP_NAMESPACE = 'argocd/app-namespace';
const PROJECT_NAME = 'argocd/project-name';
const INSTANCE_NAME = 'argocd/instance-name';

/** The applications that a component says are its own. */
export interface Claim {
  component: AnnotatedComponent;
  ref: string;
  names: string[];
  selector?: string;
  namespace?: string;
  project?: string;
  /** Names of instances; none stand for all. */
  instances: string[];
}

/** The claims of components, and what is wrong with those that are none. */
export function readClaims(components: AnnotatedComponent[]): {
  all: Claim[];
  failures: Error[];
} {
  const all: Claim[] = [];
  const failures: Error[] = [];
  for (const component of components) {
    const claim = toClaim(component);
    try {
      if (claim.selector) fitsSelector({}, claim.selector);
      all.push(claim);
    } catch (error) {
      const { message } = error as Error;
      failures.push(new Error(`${claim.ref}, ${APP_SELECTOR}: ${message}`));
    }
  }
  return { all, failures };
}

function toClaim(component: AnnotatedComponent): Claim {
  const { ref, annotations } = component;
  const names = listAnnotation(annotations[APP_NAME]);
  return {
    ...{ component, ref, names },
    selector: names.length > 0 ? undefined : annotations[APP_SELECTOR],
    namespace: annotations[APP_NAMESPACE],
    project: annotations[PROJECT_NAME],
    instances: listAnnotation(annotations[INSTANCE_NAME]),
  };
}

/** Whether an application of an instance is the component's. */
export function claims(
  { names, selector, namespace, project, instances }: Claim,
  instance: string,
  application: ListedApplication,
): boolean {
  const named = selector
    ? fitsSelector(application.labels, selector)
    : names.includes(application.name);
  return (
    named &&
    (!namespace || namespace === application.namespace) &&
    (!project || project === application.project) &&
    (instances.length === 0 || instances.includes(instance))
  );
}

/** For people: what the component named. */
export function describeClaim({ names, selector, instances }: Claim): string {
  const of = instances.length > 0 ? ` in ${instances.join(', ')}` : '';
  return `${selector ?? names.join(', ')}${of}`;
}
