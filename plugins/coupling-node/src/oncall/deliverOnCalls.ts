import type { CollectorRun, DeliveredItem } from '../collector';
import { forgetOtherScopes } from '../runs/forgetOtherScopes';

/** Who is paged for a component, as an incident tool says it. @public */
export interface ComponentOnCalls {
  /** The component's ref. */
  component: string;
  items: DeliveredItem[];
  /** Whether these are all: then what was known beside them is gone. */
  complete: boolean;
}

/**
 * Delivers who is paged now, for all components at once, and forgets the
 * components of the last run that are not among them any more.
 *
 * @public
 */
export async function deliverOnCalls(
  run: CollectorRun,
  found: ComponentOnCalls[],
): Promise<void> {
  for (const { component, items, complete } of found) {
    await run.deliver({
      scope: component,
      // What could not be read is not gone.
      mode: complete ? 'full' : 'delta',
      items,
    });
  }
  await forgetOtherScopes(
    run,
    found.map(({ component }) => component),
  );
}
