import { accountOf } from '@seams/backstage-plugin-coupling-node/releases';
import { z } from 'zod';

/** The author of a commit, as GraphQL tells of it. */
export const commitAuthor = z.object({
  name: z.string().nullish(),
  email: z.string().nullish(),
  user: z.object({ login: z.string() }).nullish(),
});

/** Their account; apps have no user, and are known by name or address. */
export function authorOf(
  author: z.output<typeof commitAuthor> | null | undefined,
): string[] {
  const { name, email, user } = author ?? {};
  if (user) return [accountOf(user.login)];
  if (name?.endsWith('[bot]')) return [accountOf(name)];
  return email && /noreply\.github\.com$/i.test(email)
    ? [accountOf(email)]
    : [];
}
