import type { KnowledgeUse } from '../../assessment';
import { WHOLE_STORE } from '../../shared/datasetKey';
import { listed, type Naming } from '../../shared/wording';

/** Things named for one way; the others are counted. */
const NAMED = 3;

const VERBS: Record<KnowledgeUse['way'], string> = {
  call: 'calls',
  consume: 'consumes',
  write: 'writes',
  ddl: 'changes the structure of',
  join: 'joins',
  read: 'reads',
};

/** How a service knows what it must not know: "reads payments.card". */
export function knowledgeClause(uses: KnowledgeUse[], name: Naming): string {
  const ways = (Object.keys(VERBS) as KnowledgeUse['way'][]).flatMap(way => {
    const things = uses
      .filter(use => use.way === way)
      .map(({ ref, dataset }) =>
        dataset && dataset.name !== WHOLE_STORE ? dataset.name : name(ref),
      );
    return things.length > 0 ? [`${VERBS[way]} ${someOf(things)}`] : [];
  });
  return listed(ways);
}

function someOf(things: string[]): string {
  const rest = things.length - NAMED;
  return rest > 0
    ? `${things.slice(0, NAMED).join(', ')} and ${rest} more`
    : listed(things);
}
