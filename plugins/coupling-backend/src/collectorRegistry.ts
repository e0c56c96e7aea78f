import type {
  Collector,
  CouplingCollectorsExtensionPoint,
} from '@seams/backstage-plugin-coupling-node';
import { PUSH_COLLECTOR } from './collection/acceptPushedEvidence';

/** Gathers the collectors that modules add before the plugin starts. */
export class CollectorRegistry implements CouplingCollectorsExtensionPoint {
  readonly collectors: Collector[] = [];

  addCollector(...collectors: Collector[]): void {
    for (const collector of collectors) {
      const { id } = collector;
      if (id === PUSH_COLLECTOR || this.collectors.some(c => c.id === id)) {
        throw new Error(
          `A coupling collector with the id ${id} exists already; ids must be unique`,
        );
      }
      this.collectors.push(collector);
    }
  }
}
