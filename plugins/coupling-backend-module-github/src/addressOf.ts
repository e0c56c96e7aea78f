import { readRepositoryAddress } from '@seams/backstage-plugin-coupling-node/entities';

/**
 * The address of a repository as people open it; nothing when it is none.
 *
 * @param origin - where slugs are; null when it must not be a slug
 */
export function addressOf(
  place: string,
  origin: string | null = 'https://github.com',
): string | undefined {
  const read = readRepositoryAddress(place, origin ?? undefined);
  const [owner, name] = read?.path.split('/') ?? [];
  return read && `${read.origin}/${owner}/${name}`;
}
