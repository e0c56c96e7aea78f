/**
 * Share of a service's releases beyond the schedule, 0–1, from which it is said
 * to need another: below, two are independent (scores.md, "Verdicts").
 */
export const NEEDED_STRENGTH = 0.2;

/** Strength from which two must ship together. */
export const FIRM_STRENGTH = 0.5;

/** Share of a service's releases from which what holds of them is its rule. */
export const MOST_RELEASES = 0.5;
