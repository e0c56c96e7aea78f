import type { AnnotatedComponent } from './readComponents';

/**
 * Finds the component that another tool calls by a name: an entity ref, or a
 * bare name if only one component has it. Case does not count. Nothing when
 * no component or more than one fits: a guess would count against a team.
 *
 * @public
 */
export function resolveComponentName(
  name: string,
  components: Iterable<Pick<AnnotatedComponent, 'ref' | 'name'>>,
): string | undefined {
  const wanted = name.trim().toLowerCase();
  const found = new Set<string>();
  for (const component of components) {
    const path = component.ref.slice(component.ref.indexOf(':') + 1);
    if (wanted === component.ref || wanted === path) return component.ref;
    if (wanted === component.name.toLowerCase()) found.add(component.ref);
  }
  return found.size === 1 ? [...found][0] : undefined;
}
