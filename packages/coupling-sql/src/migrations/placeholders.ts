import type { StatementAccess, UnreadableStatement } from '../statementAccess';
import type { ReadFile } from './readFormats';

const PLACEHOLDER = /\$\{([^{}\n]+)\}/g;

/**
 * What goes forward of a file, with the values of what stands in braces where
 * they are known.
 *
 * @param given - those that a person named, which count before the file's own
 */
export function withPlaceholders(
  { forward, placeholders }: ReadFile,
  given: Record<string, string>,
): string {
  if (!placeholders) return forward;
  const values = new Map([
    ...Object.entries(placeholders),
    ...Object.entries(given),
  ]);
  return forward.replace(
    PLACEHOLDER,
    (whole, name: string) => values.get(name) ?? whole,
  );
}

/**
 * The placeholder without a value that keeps a statement from being read. In a
 * literal or a comment, it matters to nobody.
 */
export function placeholderIn({
  text,
  access,
}: {
  text: string;
  access: StatementAccess | UnreadableStatement;
}): string | undefined {
  PLACEHOLDER.lastIndex = 0;
  const name = PLACEHOLDER.exec(text)?.[1];
  if (name === undefined) return undefined;
  const isRead =
    access.ok &&
    !access.unread &&
    ![...access.reads, ...access.writes, ...access.ddl].some(table =>
      table.includes('${'),
    );
  return isRead ? undefined : name;
}
