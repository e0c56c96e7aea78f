/**
 * Names the formulas; to be changed with any of them, so that snapshots made
 * by others are made anew.
 *
 * @public
 */
export const FORMULA_VERSION = '6';
