import { parseEvidence, type EvidenceOf } from '@seams/coupling-core';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import { assignComponents } from '@seams/backstage-plugin-coupling-node/releases';
import type { ReadingSettings } from './config';
import type { IsProduction } from './environments';
import { namedChanges } from './namedChanges';
import { ENVIRONMENTS, TAGS, type Project } from './projects';

/** Of what a list is, and how it is read. */
export interface MappingContext {
  project: Project;
  settings: Pick<ReadingSettings, 'changeIdPattern'>;
}

/** One release for each component that was released; none if not to production. */
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
  if ('unclear' in whose) {
    const reason = `${common.id} ${whose.unclear}`;
    return [{ ok: false, line: 1, issues: [{ field: 'service', reason }] }];
  }
  const changeIds = namedChanges(texts, {
    slug: project.slug,
    pattern: settings.changeIdPattern,
  });
  return whose.refs.map(service => {
    const parsed = parseEvidence({
      ...common,
      kind: 'release',
      id: whose.refs.length > 1 ? `${common.id}/${service}` : common.id,
      service,
      ...(changeIds.length > 0 && { changeIds }),
    });
    return parsed.ok ? parsed : { ...parsed, line: 1 };
  });
}
