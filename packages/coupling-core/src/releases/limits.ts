/** Half-widths of the windows a joint release is looked for in, hours. */
export const WINDOWS_HOURS = [1, 4, 24, 72] as const;

/** How often a pair is tested: at every window, in both directions. */
export const TESTS_PER_PAIR = 2 * WINDOWS_HOURS.length;

export const HOUR = 3600;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** Two-sided 80 %: the bounds say "more likely than 9 to 1". */
export const Z = 1.2816;

/** Effective releases below which nothing is said. */
export const MIN_EFFECTIVE_RELEASES = 5;

/** Joint releases below which two services are never called coupled. */
export const MIN_JOINT_RELEASES = 3;

/** Chance above which a window cannot tell need from schedule. */
export const MAX_CHANCE = 0.8;

/** Share of joint releases from which two services are on one schedule. */
export const SAME_TRAIN_SHARE = 0.5;

/** Share of false alarms accepted among the pairs called coupled. */
export const FALSE_DISCOVERY_RATE = 0.05;

/** Partners on the same train that are listed; a train has hundreds. */
export const MAX_TRAIN_PARTNERS = 20;
