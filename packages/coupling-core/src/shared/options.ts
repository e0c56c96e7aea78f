/** @public */
export interface AssessOptions {
  /**
   * Environments whose releases count, several of a service as one rollout.
   * Default `['production']`: any name of production, in any case, and its
   * parts. `*` matches anything.
   */
  environments?: string[];
  /** Months of releases looked at, back from the newest one. Default 24. */
  lookbackMonths?: number;
  /**
   * Actors (`*` matches anything) whose releases do not count. None by default;
   * what bots that raise dependencies release in several services at once does
   * not count in any case.
   */
  ignoredActors?: string[];
}

/** The options, with every one decided. */
export type RequiredOptions = Required<AssessOptions>;

/** The options with the default of each that is not given. */
export function withDefaults(options: AssessOptions = {}): RequiredOptions {
  return {
    environments: options.environments ?? ['production'],
    lookbackMonths: options.lookbackMonths ?? 24,
    ignoredActors: options.ignoredActors ?? [],
  };
}
