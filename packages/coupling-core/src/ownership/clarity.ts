/**
 * What is known of a service's ownership; leave out what is not known.
 * Shares and flags are 0–1.
 */
export interface ClarityInputs {
  /** 1 when one existing team is declared. */
  declared?: number;
  /** The top team's share of commits, normalised: (share − .2) / .8. */
  topShare?: number;
  /** 1 when the owner was active within 90 days. */
  active?: number;
  /** 1 when someone is on call. */
  oncall?: number;
}

const WEIGHTS: Required<ClarityInputs> = {
  declared: 0.4,
  topShare: 0.3,
  active: 0.15,
  oncall: 0.15,
};

/**
 * How clear ownership is, 0–100, higher is clearer: .4 declared + .3 top share
 * + .15 active + .15 on call (scores.md, "Ownership clarity"). What is not
 * known leaves a range instead of counting as 0.
 */
export function ownershipClarity(inputs: ClarityInputs): {
  low: number;
  high: number;
} {
  const parts = Object.keys(WEIGHTS) as (keyof ClarityInputs)[];
  const sum = (unknown: number) =>
    parts.reduce(
      (total, part) => total + WEIGHTS[part] * (inputs[part] ?? unknown),
      0,
    );
  return { low: 100 * sum(0), high: 100 * sum(1) };
}

/** (share − .2) / .8, never below 0: a fifth of the commits is no ownership. */
export function normalisedTopShare(share: number): number {
  return Math.max(0, (share - 0.2) / 0.8);
}
