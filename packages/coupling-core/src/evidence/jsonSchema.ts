import { z } from 'zod';
import { evidenceSchema } from './evidence';

/**
 * The evidence format as JSON Schema (2020-12), for editors and other tools.
 *
 * @public
 */
export function evidenceJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(evidenceSchema, { io: 'input' });
}
