import type { NameOwner } from '@seams/backstage-plugin-coupling-node/databases';
import type { Owners } from '../owners';

/** Who has a default schema; without one, a connection may be anybody's. */
export function ownerOfSchema(
  { schemas }: Pick<Owners, 'schemas'>,
  schema: string | null,
): NameOwner {
  return schema === null ? { kind: 'shared' } : schemas.ownerOf(schema);
}
