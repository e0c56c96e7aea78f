import type { CollectorRun, DeliveredItem } from '../collector';

/** Who is paged for a component, as an incident tool says it. @public */
export interface ComponentOnCalls {
  /** The component's ref. */
  component: string;
  items: DeliveredItem[];
  /** Whether these are all: then what was known beside them is gone. */
  complete: boolean;
}

/** Under this scope stand, as its cursor, the components of the last run. */
const COMPONENTS = 'components';

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
  const refs = found.map(({ component }) => component).sort();
  const before = await run.cursor(COMPONENTS);
  for (const scope of Array.isArray(before) ? before : []) {
    if (typeof scope !== 'string' || refs.includes(scope)) continue;
    await run.deliver({ scope, mode: 'full', items: [] });
  }
  await run.deliver({
    scope: COMPONENTS,
    mode: 'delta',
    items: [],
    cursor: refs,
  });
}
