import {
  fitsPattern,
  productionEnvironments,
} from '@seams/backstage-plugin-coupling-node/releases';
import { z } from 'zod';
import type { ReadingSettings } from './config';

const environment = z.object({ name: z.string(), tier: z.string().nullish() });

/** Whether an environment of a project is production, by its name. */
export type IsProduction = (name: string) => boolean;

/**
 * By the names in the settings, else by GitLab's tier, else, for environments
 * that were deleted since, by the names that are usual.
 *
 * @param listed - the project's environments, as GitLab lists them
 */
export async function findProduction(
  { environments }: Pick<ReadingSettings, 'environments'>,
  listed: () => AsyncIterable<unknown>,
): Promise<IsProduction> {
  if (environments) return name => fitsPattern(name, environments);
  const tiers = new Map<string, string>();
  for await (const raw of listed()) {
    const { name, tier } = environment.safeParse(raw).data ?? {};
    if (name && tier) tiers.set(name, tier);
  }
  return name => {
    const tier = tiers.get(name);
    return tier
      ? tier === 'production'
      : fitsPattern(name, productionEnvironments);
  };
}
