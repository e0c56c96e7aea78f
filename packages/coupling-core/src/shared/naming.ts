/**
 * How refs are called in sentences. A viewer who may not see an entity is
 * given a name that does not tell it.
 *
 * @public
 */
export type Naming = (ref: string) => string;
