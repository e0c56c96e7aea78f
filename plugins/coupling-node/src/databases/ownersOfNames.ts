import type { NameOwner } from './NameOwners';

type OwnerOf = (name: string) => NameOwner;

/**
 * Refs of the components whose names these are, by name; names of others are
 * left out.
 *
 * @public
 */
export function componentsByName(
  names: Iterable<string>,
  ownerOf: OwnerOf,
): Record<string, string> {
  return Object.fromEntries(
    [...names].flatMap(name => {
      const owner = ownerOf(name);
      return owner.kind === 'component' ? [[name, owner.ref]] : [];
    }),
  );
}

/**
 * Whether all names are still their components', so that nothing that was
 * collected lies at a wrong door.
 *
 * @public
 */
export function areStillOf(
  components: Record<string, string>,
  ownerOf: OwnerOf,
): boolean {
  return Object.entries(components).every(([name, ref]) => {
    const owner = ownerOf(name);
    return owner.kind === 'component' && owner.ref === ref;
  });
}
