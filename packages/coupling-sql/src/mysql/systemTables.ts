const SYSTEM = new Set([
  'information_schema',
  'mysql',
  'performance_schema',
  'sys',
]);

/** Whether a name means one of the server's own tables. */
export function isSystemTable(schema: string | undefined): boolean {
  return schema !== undefined && SYSTEM.has(schema.toLowerCase());
}
