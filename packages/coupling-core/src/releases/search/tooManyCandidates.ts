/** Pairs that are looked at one by one, at most: a gigabyte of them. */
export const MOST_CANDIDATES = 4e6;

/**
 * So many pairs are together far more often than chance explains that what
 * times say is not about services.
 *
 * @public
 */
export class TooManyCandidates extends Error {
  constructor() {
    super(
      `More than ${MOST_CANDIDATES.toLocaleString(
        'en-US',
      )} pairs of services release together far more often than chance explains. Times like these are made by a schedule that all share and that is no number of weeks, or made up: leave out the sources that have no true release times, or assess parts of the fleet apart.`,
    );
    this.name = 'TooManyCandidates';
  }
}
