import {
  listAnnotation,
  resolveComponentName,
  type AnnotatedComponent,
} from '@seams/plugin-coupling-node';
import type { PostgresInstance } from '../config';

/** Of a component: its database roles, each `role` or `role@instance`. */
export const POSTGRES_ROLE = 'coupling.seams.dev/postgres-role';

/** Whose a role is. */
export type RoleOwner =
  | { kind: 'component'; ref: string }
  /** Several components use it, so that each statement is to be told apart. */
  | { kind: 'shared' }
  | { kind: 'ignored' }
  | { kind: 'unknown' };

/**
 * Says whose a role is, by the configuration or else by the annotations of
 * the catalog; never by likeness of names.
 */
export class RoleOwners {
  readonly #claims = new Map<string, Set<string>>();

  constructor(
    private readonly instance: Pick<
      PostgresInstance,
      'name' | 'roles' | 'applications'
    >,
    readonly components: AnnotatedComponent[],
  ) {
    for (const { ref, annotations } of components) {
      for (const entry of listAnnotation(annotations[POSTGRES_ROLE])) {
        const [role, at = instance.name] = entry.split('@');
        if (at !== instance.name) continue;
        const claims = this.#claims.get(role) ?? new Set();
        this.#claims.set(role, claims.add(ref));
      }
    }
  }

  ownerOf(role: string): RoleOwner {
    const setting = this.instance.roles.get(role);
    if (setting?.ignore) return { kind: 'ignored' };
    if (setting?.shared) return { kind: 'shared' };
    if (setting?.component)
      return { kind: 'component', ref: setting.component };
    const claims = [...(this.#claims.get(role) ?? [])];
    if (claims.length > 1) return { kind: 'shared' };
    if (claims.length === 1) return { kind: 'component', ref: claims[0] };
    return { kind: 'unknown' };
  }

  /** The component that calls itself so, with an application name or comment. */
  componentCalled(name: string): string | undefined {
    return (
      this.instance.applications.get(name) ??
      resolveComponentName(name, this.components)
    );
  }
}
