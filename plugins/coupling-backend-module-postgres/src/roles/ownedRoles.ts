import type { DatabaseRole } from './databaseRoles';
import type { RoleOwners } from './RoleOwners';

/** A role that is one component's own. */
export interface OwnedRole {
  /** Oid. */
  id: string;
  /** Ref of the component. */
  service: string;
}

/** The roles of components, those of one component together. */
export function ownedRoles(
  roles: Iterable<DatabaseRole>,
  owners: RoleOwners,
): OwnedRole[] {
  return [...roles]
    .flatMap(({ id, name }) => {
      const owner = owners.ownerOf(name);
      return owner.kind === 'component' ? [{ id, service: owner.ref }] : [];
    })
    .sort((a, b) => (a.service < b.service ? -1 : 1));
}
