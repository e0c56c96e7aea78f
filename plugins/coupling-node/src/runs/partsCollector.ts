import type { Collector, CollectorRun } from '../collector';
import { readInTurns, throwFailures, type SourcePart } from './readInTurns';
import { noteItems } from './rejectedItems';
import type { TouchedParts } from './touchedParts';

/** What to read in a run. @public */
export interface ListedParts<Part extends SourcePart> {
  /** Sorted by address. */
  parts: Part[];
  /** What is wrong with components, so that nothing is read for them. */
  notes: [component: string, reason: string][];
}

/** Under this scope stands what is wrong with components. */
const NOTES = 'components';

/**
 * A collector of a source that has a part for each component or for several,
 * like the repositories of a forge: reads them in turns, and what is wrong
 * with one component or part keeps no other from being read.
 *
 * @param options - `parts` is what they are called, like `GitHub
 * repositories`; `startRun` is called once a run and answers how to read one,
 * which says whether it has more history to read
 *
 * @public
 */
export function partsCollector<Part extends SourcePart>(
  options: Pick<Collector, 'id' | 'title' | 'schedule'> & {
    parts: string;
    touched: TouchedParts;
    now: () => Date;
    list: (run: CollectorRun) => Promise<ListedParts<Part>>;
    startRun: (run: CollectorRun) => {
      read: (part: Part) => Promise<{ moreHistory: boolean }>;
      end?: () => void;
    };
  },
): Collector {
  const { id, title, schedule, parts: called } = options;
  const readThem = readInTurns<Part>(options);
  return {
    ...{ id, title, schedule },
    async collect(run) {
      const { parts, notes } = await options.list(run);
      if (parts.length === 0) {
        run.logger.info(`No component of the catalog is in ${called}`);
      }
      const { read, end } = options.startRun(run);
      let withHistory = 0;
      const result = await readThem(run, parts, async part => {
        const { moreHistory } = await read(part);
        if (moreHistory) withHistory += 1;
      });
      if (parts.length > 0) {
        run.logger.info(
          `Read ${result.read.size} of ${parts.length} ${called}; ${withHistory} of them have more history to read`,
        );
      }
      end?.();
      if (notes.length > 0) {
        const items = noteItems(notes);
        await run.deliver({ scope: NOTES, mode: 'delta', items });
      }
      throwFailures(result, called);
    },
  };
}
