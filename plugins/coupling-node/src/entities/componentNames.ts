import type { AnnotatedComponent } from './readComponents';

/** Whom a name means. @public */
export type NamedComponent =
  /** Exactly one component of the catalog. */
  | { status: 'found'; ref: string }
  /** More than one; to take one of them would count against a team. */
  | { status: 'unclear'; refs: string[] }
  /**
   * None. `ref` is what it would be called in the catalog, so that evidence
   * about it stays visible as unresolved; absent when no name can be made of
   * it.
   */
  | { status: 'unknown'; ref?: string };

/** Finds components by the names that other tools have for them. @public */
export interface ComponentNames {
  /** Case does not count. */
  find(name: string): NamedComponent;
}

const COMPLETE = /^component:[\w.-]+\/[\w.-]+$/;

/**
 * The one rule for names of other tools. A name is an entity ref, or a
 * namespace that the catalog has and a name in it, or a path of which only the
 * end counts (`apps/orders`): a component's name, in whatever namespace.
 *
 * @public
 */
export function componentNames(
  components: Iterable<Pick<AnnotatedComponent, 'ref' | 'name'>>,
): ComponentNames {
  const refs = new Set<string>();
  const namespaces = new Set<string>();
  const byName = new Map<string, Set<string>>();
  for (const { ref, name } of components) {
    const key = name.toLowerCase();
    refs.add(ref);
    namespaces.add(ref.slice(ref.indexOf(':') + 1, ref.indexOf('/')));
    byName.set(key, (byName.get(key) ?? new Set()).add(ref));
  }
  const inCatalog = (ref: string): NamedComponent =>
    refs.has(ref) ? { status: 'found', ref } : { status: 'unknown', ref };

  return {
    find(written) {
      const name = written.trim().toLowerCase();
      if (COMPLETE.test(name)) return inCatalog(name);
      const [last = '', parent = ''] = name
        .split(/[/:]/)
        .filter(Boolean)
        .reverse();
      if (namespaces.has(parent))
        return inCatalog(`component:${parent}/${last}`);
      const called = [...(byName.get(last) ?? [])];
      if (called.length === 1) return { status: 'found', ref: called[0] };
      if (called.length > 1) return { status: 'unclear', refs: called.sort() };
      return unknown(last);
    },
  };
}

function unknown(name: string): NamedComponent {
  const simple = name.replace(/[^\w.-]+/g, '-').replace(/^[^a-z0-9]+|-+$/g, '');
  return simple
    ? { status: 'unknown', ref: `component:default/${simple}` }
    : { status: 'unknown' };
}
