/**
 * Goes up whenever a formula changes, so that results can be told apart and
 * are computed anew.
 *
 * @public
 */
export const FORMULA_VERSION = '1';
