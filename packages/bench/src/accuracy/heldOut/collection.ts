/** How tags name what they release; `service` is absent in tags of one service. */
export type TagShape = RegExp;

/** `@shop/cart@2.0.1` */
export const AT: TagShape = /^(?<service>@?[^@]+)@(?<version>\d.*)$/;
/** `cart-v2.0.1` */
export const DASH: TagShape = /^(?<service>.+?)-v?(?<version>\d+\.\d.*)$/;
/** `v2.0.1` */
export const BARE: TagShape = /^v?(?<version>\d+\.\d.*)$/;

/** A repository whose packages are services, with what is known of them. */
export interface Monorepo {
  repository: string;
  tags: TagShape[];
  /** What a tag without a service releases; of several, all in lockstep. */
  packages?: string[];
  /** Services that one process tags with one version. */
  lockstep?: string[];
}

/**
 * Public repositories whose histories no rule was chosen by. What is coupled in
 * them is known from how they are made, never from times.
 */
export interface Collection {
  monorepos: Monorepo[];
  /** Repositories of one service each, and what their tags look like. */
  separate: Record<string, TagShape>;
  /** Separate repositories that one process tags with one version. */
  groups: string[][];
  /** Separate repositories that name one exact version of another. */
  pins: [dependent: string, dependency: string][];
  /** Owners that are known to release after one another: the same one here. */
  families: Record<string, string>;
}
