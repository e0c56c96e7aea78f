/** `LOAD DATA … INTO TABLE shop.orders`, which the parser does not know. */
const LOAD_DATA =
  /^\s*load\s+(?:data|xml)\b[\s\S]*?\binto\s+table\s+((?:`(?:[^`]|``)+`|[\w$]+)(?:\s*\.\s*(?:`(?:[^`]|``)+`|[\w$]+))?)/i;

/** The parts of the name of the table that a LOAD DATA fills. */
export function loadedTable(text: string): string[] | undefined {
  const name = LOAD_DATA.exec(text)?.[1];
  return name
    ?.match(/`(?:[^`]|``)+`|[\w$]+/g)
    ?.map(part => part.replace(/^`|`$/g, '').replaceAll('``', '`'));
}
