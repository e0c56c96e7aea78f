import type { KnownScore, UnknownScore } from './score';

/** @public */
export type CoordinatedRelease =
  | (UnknownScore & { partners: ReleasePartner[] })
  | (KnownScore & {
      /** Release episodes the score was made from, and the newest of them. */
      releases: number;
      lastReleaseAt: string;
      /** The same score with partners of another team only. */
      otherTeams: OtherTeams;
      /** Where its releases reach several environments; the earliest counts. */
      rollout?: Rollout;
      /** Strongest first; verdicts other than independent. */
      partners: ReleasePartner[];
    });

/**
 * The score with partners of other teams; unknown where it is not known whose
 * they are.
 *
 * @public
 */
export type OtherTeams = (KnownScore & { teams: string[] }) | UnknownScore;

/**
 * How the releases of a service reach several environments.
 *
 * @public
 */
export interface Rollout {
  environments: string[];
  /** Releases that reached more than one. */
  releases: number;
  /** From the first environment to the last, the median over these. */
  medianSpreadHours: number;
}

/**
 * A partner as seen from one service ("subject"): the counts are the
 * subject's own releases at the window with the strongest effect.
 *
 * @public
 */
export interface ReleasePartner {
  partner: string;
  verdict: PairVerdict;
  /** 0–1: share of releases that needed the other, beyond the schedule. */
  strength: number;
  windowHours: number;
  /** Who goes second. */
  direction: 'partner-follows' | 'partner-leads' | 'together';
  /** Signed; positive when the partner comes after. */
  medianLagHours: number;
  hits: number;
  releases: number;
  /** Hits expected by chance, a count. */
  expected: number;
  /** Adjusted for windows and directions. */
  p: number;
  /** Joint releases that share a change id. */
  explicitLinks: number;
  /**
   * Present where the two ship together and their changes say that they need
   * not: joint releases whose own changes both sides name, and how many of them
   * share one.
   */
  ownChanges?: { releases: number; shared: number };
  otherTeam: boolean;
}

/** @public */
export type PairVerdict =
  | 'needed-together'
  | 'same-train'
  | 'independent'
  | 'not-enough-data';

/**
 * The verdict on two services, `a < b`; the counts are those of the direction
 * and window with the strongest effect.
 *
 * @public
 */
export interface ReleasePair {
  a: string;
  b: string;
  verdict: PairVerdict;
  strength: number;
  p: number;
  windowHours: number;
  explicitLinks: number;
}

/**
 * Services that must ship together.
 *
 * @public
 */
export interface ReleaseGroup {
  services: string[];
  teams: string[];
  /** 0 one team, towards 1 many: 1 − Σ(team share)². */
  teamCrossing: number;
}
