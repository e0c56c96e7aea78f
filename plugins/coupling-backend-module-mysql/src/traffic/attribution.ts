import type { NameOwner } from '@seams/plugin-coupling-node';
import type { Owners } from '../owners';

/** Who has a default schema; without one, a connection may be anybody's. */
export function ownerOfSchema(
  { schemas }: Pick<Owners, 'schemas'>,
  schema: string | null,
): NameOwner {
  return schema === null ? { kind: 'shared' } : schemas.ownerOf(schema);
}

/** Statements that the parser does not know, and that touch no table. */
export const NO_DATA =
  /^(?:show|kill|xa|prepare|optimize|checksum|revoke|reset|purge|change|(?:create|alter)\s+(?:or\s+replace\s+)?(?:user|system_user|role))\b/i;
