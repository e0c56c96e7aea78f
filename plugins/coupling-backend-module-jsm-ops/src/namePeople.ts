import type { JsmOpsClient } from './client';
import type { EscalationPath } from './escalationPath';

/**
 * The one account that is called first; nothing when several are, or someone
 * whom this cannot see may be.
 */
export function firstCalled({ steps }: EscalationPath): string | undefined {
  const [first] = steps.filter(step => step.length > 0);
  if (!first || first === 'unseen') return undefined;
  const accounts = new Set(first);
  return accounts.size === 1 ? first[0] : undefined;
}

/** The catalog's users by account, of all that are called first. */
export async function namePeople(
  paths: EscalationPath[],
  users: Map<string, string>,
  client: JsmOpsClient,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const accounts = new Set(paths.flatMap(path => firstCalled(path) ?? []));
  const emails = await client.readEmails([...accounts].sort(), signal);
  return new Map(
    [...emails].flatMap(([account, email]) => {
      const user = users.get(email);
      return user ? [[account, user] as const] : [];
    }),
  );
}
