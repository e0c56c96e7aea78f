import {
  NameOwners,
  type NameOwner,
} from '@seams/backstage-plugin-coupling-node/databases';
import {
  resolveComponentName,
  type AnnotatedComponent,
} from '@seams/backstage-plugin-coupling-node/entities';
import type { PostgresInstance } from '../config';

/** Of a component: its database roles, each `role` or `role@instance`. */
export const POSTGRES_ROLE = 'coupling.seams.dev/postgres-role';

/** Says whose a role is, and who connects under an application name. */
export class RoleOwners {
  readonly #owners: NameOwners;

  constructor(
    private readonly instance: Pick<
      PostgresInstance,
      'name' | 'roles' | 'applications'
    >,
    readonly components: AnnotatedComponent[],
  ) {
    this.#owners = new NameOwners({
      annotation: POSTGRES_ROLE,
      instance: instance.name,
      settings: instance.roles,
      components,
    });
  }

  ownerOf(role: string): NameOwner {
    return this.#owners.ownerOf(role);
  }

  /** The component that calls itself so, with an application name or comment. */
  componentCalled(name: string): string | undefined {
    return (
      this.instance.applications.get(name) ??
      resolveComponentName(name, this.components)
    );
  }
}
