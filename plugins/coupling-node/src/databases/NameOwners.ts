import { listAnnotation } from '../entities/listAnnotation';
import type { AnnotatedComponent } from '../entities/readComponents';

/** What is set about a role, schema or account of a database. @public */
export interface NameSetting {
  /** Ref of the component whose it is. */
  component?: string;
  /** Several components use it. */
  shared?: boolean;
  /** It is no service's, like an administrator's. */
  ignore?: boolean;
}

/** Whose a name in a database is. @public */
export type NameOwner =
  | { kind: 'component'; ref: string }
  /** Several components use it, so that each statement is to be told apart. */
  | { kind: 'shared' }
  | { kind: 'ignored' }
  | { kind: 'unknown' };

/**
 * Says whose a name in a database is, by the configuration or else by the
 * annotations of the catalog; never by likeness of names.
 *
 * @public
 */
export class NameOwners {
  readonly #claims = new Map<string, Set<string>>();
  readonly #settings: ReadonlyMap<string, NameSetting>;

  constructor(options: {
    /** Of a component: its names, each `name` or `name@instance`. */
    annotation: string;
    /** The instance whose names these are. */
    instance: string;
    /** By name; they come first. */
    settings: ReadonlyMap<string, NameSetting>;
    components: AnnotatedComponent[];
  }) {
    this.#settings = options.settings;
    for (const { ref, annotations } of options.components) {
      for (const entry of listAnnotation(annotations[options.annotation])) {
        const [name, at = options.instance] = entry.split('@');
        if (at !== options.instance) continue;
        const claims = this.#claims.get(name) ?? new Set();
        this.#claims.set(name, claims.add(ref));
      }
    }
  }

  ownerOf(name: string): NameOwner {
    const setting = this.#settings.get(name);
    if (setting?.ignore) return { kind: 'ignored' };
    if (setting?.shared) return { kind: 'shared' };
    if (setting?.component)
      return { kind: 'component', ref: setting.component };
    const claims = [...(this.#claims.get(name) ?? [])];
    if (claims.length > 1) return { kind: 'shared' };
    if (claims.length === 1) return { kind: 'component', ref: claims[0] };
    return { kind: 'unknown' };
  }
}
