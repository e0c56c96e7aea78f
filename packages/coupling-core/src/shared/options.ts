/** @public */
export interface AssessOptions {
  /** Environment whose releases count. Default `production`. */
  environment?: string;
  /** Months of releases looked at, back from the newest one. Default 24. */
  lookbackMonths?: number;
  /** Actors (`*` matches anything) whose releases do not count. Default `*[bot]`. */
  ignoredActors?: string[];
}

/** The options with the default of each that is not given. */
export function withDefaults(
  options: AssessOptions = {},
): Required<AssessOptions> {
  return {
    environment: options.environment ?? 'production',
    lookbackMonths: options.lookbackMonths ?? 24,
    ignoredActors: options.ignoredActors ?? ['*[bot]'],
  };
}
