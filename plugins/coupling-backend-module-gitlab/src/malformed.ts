import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import type { z } from 'zod';

/** Why an entry of a list cannot be taken. */
export function explainMalformed(error: z.ZodError): DeliveredItem {
  const issues = error.issues.map(issue => ({
    field: issue.path.join('.'),
    reason: `GitLab's answer is not as documented: ${issue.message}`,
  }));
  return { ok: false, line: 1, issues };
}
