import type { EvidenceOf } from '@seams/coupling-core';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import {
  assignComponents,
  releaseItems,
} from '@seams/backstage-plugin-coupling-node/releases';
import type { ReadingSettings } from './config';
import type { IsProduction } from './environments';
import { namedChanges } from './namedChanges';
import { ENVIRONMENTS, TAGS, type Project } from './projects';

/** Of what a list is, and how it is read. */
export interface MappingContext {
  project: Project;
  settings: Pick<ReadingSettings, 'changeIdPattern'>;
}

/** One release for each component that was released, else why there is none. */
export function toReleases(
  common: Partial<EvidenceOf<'release'>> & { id: string },
  released: { environment?: string; ref?: string },
  texts: (string | null | undefined)[],
  context: MappingContext & { isProduction: IsProduction },
): DeliveredItem[] {
  const { project, settings, isProduction } = context;
  const whose = assignComponents(released, project, {
    isProduction,
    annotations: [ENVIRONMENTS, TAGS],
  });
  const { environment } = released;
  const changeIds =
    'refs' in whose
      ? namedChanges(texts, {
          slug: project.slug,
          pattern: settings.changeIdPattern,
        })
      : [];
  return releaseItems(common, whose, { environment, changeIds });
}
