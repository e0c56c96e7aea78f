/** A DO block, or a call of what stands elsewhere. */
const RUNS = /^(?:do|call|execute)\b/i;
/** A routine whose body is a literal, not SQL that the parser follows. */
const DEFINES =
  /^create\s+(?:or\s+replace\s+)?(?:function|procedure)\b.*\bas\s+\$\d+/is;

/**
 * Whether a statement holds or runs code that nobody has read: without a word
 * about it, that code would pass.
 *
 * @param statement - without literals: a body in quotes is `$1`
 */
export function runsWhatIsNotRead(statement: string): boolean {
  return RUNS.test(statement) || DEFINES.test(statement);
}
