import type { KnowledgeUse } from '../assessment';
import { knowledgeClause } from '../findings/must-not-know/knowledgeClause';
import type { Naming } from '../shared/wording';

/**
 * How a service knows what it must not know: "It reads payments.card."
 *
 * @public
 */
export function knowledgeSentence(uses: KnowledgeUse[], name: Naming): string {
  return `It ${knowledgeClause(uses, name)}.`;
}
