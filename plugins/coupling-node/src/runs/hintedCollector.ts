import { coreServices } from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { collectorTaskId, type Collector } from '../collector';
import {
  readComponents,
  type AnnotatedComponent,
} from '../entities/readComponents';
import { couplingCollectorsExtensionPoint } from '../extensionPoint';
import { subscribeToHints } from './subscribeToHints';
import { TouchedParts } from './touchedParts';

/**
 * The `deps` of a module that adds a collector with `addHintedCollector`.
 *
 * @public
 */
export const hintedCollectorDeps = {
  auth: coreServices.auth,
  catalog: catalogServiceRef,
  collectors: couplingCollectorsExtensionPoint,
  config: coreServices.rootConfig,
  events: eventsServiceRef,
  logger: coreServices.logger,
  scheduler: coreServices.scheduler,
};

type Deps = {
  [Name in keyof typeof hintedCollectorDeps]: (typeof hintedCollectorDeps)[Name]['T'];
};

/** Webhooks that say which part to read first. @public */
export interface Hints {
  topics: string[];
  /** Addresses that the part which an event is about may have. */
  urlsOf: (eventPayload: unknown) => string[];
}

/**
 * Adds a collector that reads what components name by their annotations, and
 * soon what a webhook speaks of.
 *
 * @public
 */
export async function addHintedCollector(
  deps: Deps,
  options: {
    annotations: string[];
    hints: Hints;
    createCollector: (given: {
      readComponents: () => Promise<AnnotatedComponent[]>;
      touched: TouchedParts;
    }) => Collector;
  },
): Promise<void> {
  const { auth, catalog, events, logger, scheduler } = deps;
  const { annotations, hints } = options;
  const touched = new TouchedParts();
  const collector = options.createCollector({
    readComponents: () => readComponents({ auth, catalog, annotations }),
    touched,
  });
  deps.collectors.addCollector(collector);
  await subscribeToHints({
    ...{ events, logger, touched, ...hints },
    id: `coupling-${collector.id}`,
    collectSoon: () => scheduler.triggerTask(collectorTaskId(collector.id)),
  });
}
