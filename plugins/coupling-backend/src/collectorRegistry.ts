import type {
  Collector,
  CouplingCollectorsExtensionPoint,
} from '@seams/backstage-plugin-coupling-node';
import { lengthProblem } from '@seams/coupling-core';
import { PUSH_COLLECTOR } from './collection/acceptPushedEvidence';

/** Longest id, in bytes: that of its task at the scheduler may have 255. */
const MAX_ID = 200;

/** Gathers the collectors that modules add before the plugin starts. */
export class CollectorRegistry implements CouplingCollectorsExtensionPoint {
  readonly collectors: Collector[] = [];

  addCollector(...collectors: Collector[]): void {
    for (const collector of collectors) {
      const { id } = collector;
      const tooLong = lengthProblem(id, MAX_ID);
      if (tooLong) {
        throw new Error(`The id ${id} of a coupling collector ${tooLong}`);
      }
      if (id === PUSH_COLLECTOR || this.collectors.some(c => c.id === id)) {
        throw new Error(
          `A coupling collector with the id ${id} exists already; ids must be unique`,
        );
      }
      this.collectors.push(collector);
    }
  }
}
