import { componentNames } from './componentNames';
import type { AnnotatedComponent } from './readComponents';

/**
 * The component that another tool calls by a name, as {@link componentNames}
 * finds it. Nothing when no component or more than one fits: a guess would
 * count against a team.
 *
 * @public
 */
export function resolveComponentName(
  name: string,
  components: Iterable<Pick<AnnotatedComponent, 'ref' | 'name'>>,
): string | undefined {
  const found = componentNames(components).find(name);
  return found.status === 'found' ? found.ref : undefined;
}
