import { parseEvidence, type EvidenceOf } from '@seams/coupling-core';
import { UnusableInput } from '../UnusableInput';
import type { Repository, Tag } from './readRepository';
import type { TagRule } from './tagRule';
import { webAddress } from './webAddress';

/** How a repository's tags become releases. */
export interface Reading {
  /** The first that knows a tag decides. */
  rules: TagRule[];
  source: string;
  environment: string;
}

export interface ReadTags {
  releases: EvidenceOf<'release'>[];
  /** Tags that no rule knows. */
  passedOver: string[];
}

/** Turns tags into release evidence: one tag, one successful release. */
export function toReleases(repository: Repository, how: Reading): ReadTags {
  const web = repository.remote ? webAddress(repository.remote) : undefined;
  const releases: EvidenceOf<'release'>[] = [];
  const passedOver: string[] = [];
  for (const tag of repository.tags) {
    const tagged = firstMatch(how.rules, tag);
    if (!tagged) {
      passedOver.push(tag.name);
      continue;
    }
    releases.push(
      checked(repository.path, tag, {
        kind: 'release',
        source: how.source,
        id: `${web?.slug ?? repository.name}@${tag.name}`,
        ...tagged,
        environment: how.environment,
        status: 'succeeded',
        observedAt: tag.at.toISOString(),
        url: web?.commitUrl(tag.commit),
      }),
    );
  }
  return { releases, passedOver };
}

function firstMatch(rules: TagRule[], tag: Tag) {
  for (const rule of rules) {
    const tagged = rule(tag.name);
    if (tagged) return tagged;
  }
  return undefined;
}

/** What is written must be readable again, whatever a tag is called. */
function checked(path: string, tag: Tag, item: object): EvidenceOf<'release'> {
  const parsed = parseEvidence(item);
  if (parsed.ok) return parsed.evidence as EvidenceOf<'release'>;
  const [{ field, reason }] = parsed.issues;
  const hint = field === 'service' ? ' (see --service)' : '';
  throw new UnusableInput(
    `${path}: tag ${tag.name}: ${field} ${reason}${hint}`,
  );
}
