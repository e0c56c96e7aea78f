/**
 * What was put live in one place: its number there, which grows with time,
 * and its revision; the oldest first.
 *
 * @public
 */
export type DeployedRevisions = [order: number, revision: string][];

/** Rollbacks further back than so many deployments are not told as such. */
const REMEMBERED = 50;

/**
 * Remembers one more. Adding the same again changes nothing.
 *
 * @public
 */
export function rememberDeployed(
  known: DeployedRevisions,
  deployed: DeployedRevisions[number],
): DeployedRevisions {
  return [...known.filter(([order]) => order !== deployed[0]), deployed]
    .sort(([a], [b]) => a - b)
    .slice(-REMEMBERED);
}

/**
 * Whether it brought back a revision that another one had replaced. The same
 * revision twice in a row is a repetition and no rollback.
 *
 * @public
 */
export function isRollback(
  known: DeployedRevisions,
  [order, revision]: DeployedRevisions[number],
): boolean {
  const before = known
    .filter(each => each[0] < order)
    .map(([, deployed]) => deployed);
  return before.includes(revision) && before[before.length - 1] !== revision;
}
