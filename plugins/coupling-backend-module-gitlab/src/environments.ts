import {
  productionMatcher,
  stageOf,
} from '@seams/backstage-plugin-coupling-node/releases';
import { z } from 'zod';
import type { ReadingSettings } from './config';

const environment = z.object({ name: z.string(), tier: z.string().nullish() });

/** Whether an environment of a project is production, by its name. */
export type IsProduction = (name: string) => boolean;

/**
 * By the names in the settings, else by GitLab's tier, else, for environments
 * that were deleted since, by the names that are usual. A tier that GitLab
 * guessed by the name is none: it takes `prod-plan` for production.
 *
 * @param listed - the project's environments, as GitLab lists them
 */
export async function findProduction(
  { environments }: Pick<ReadingSettings, 'environments'>,
  listed: () => AsyncIterable<unknown>,
): Promise<IsProduction> {
  if (environments) return productionMatcher(environments);
  const tiers = new Map<string, string>();
  for await (const raw of listed()) {
    const { name, tier } = environment.safeParse(raw).data ?? {};
    if (name && tier) tiers.set(name, tier);
  }
  return name => {
    const tier = tiers.get(name);
    if (tier && tier !== 'production') return false;
    if (tier && !isGuessed(name)) return true;
    return tier ? stageOf(name) !== 'other' : stageOf(name) === 'production';
  };
}

const OTHER_TIER =
  /dev|review|trunk|test|tst|int|ac(?:ce|)pt|qa|qc|control|quality|st(?:a|)g|mod(?:e|)l|pre|demo|non/i;

/** Whether GitLab takes the name for production when nobody says the tier. */
function isGuessed(name: string): boolean {
  return !OTHER_TIER.test(name) && /pr(?:o|)d|live/i.test(name);
}
