import type { ExtensionPoint } from '@backstage/backend-plugin-api';
import type { Collector } from '../collector';
import {
  couplingCollectorsExtensionPoint,
  type CouplingCollectorsExtensionPoint,
} from '../extensionPoint';

/**
 * Stands in for the coupling plugin in a test of a module.
 *
 * @public
 */
export interface KeptCollectors {
  /** For the `extensionPoints` of `startTestBackend`. */
  extensionPoint: [
    ExtensionPoint<CouplingCollectorsExtensionPoint>,
    CouplingCollectorsExtensionPoint,
  ];
  /** Those that modules added, in that order. */
  collectors: Collector[];
}

/**
 * Keeps the collectors that a module adds, for a test to run.
 *
 * @public
 */
export function keepCollectors(): KeptCollectors {
  const collectors: Collector[] = [];
  return {
    extensionPoint: [
      couplingCollectorsExtensionPoint,
      { addCollector: (...added) => void collectors.push(...added) },
    ],
    collectors,
  };
}
