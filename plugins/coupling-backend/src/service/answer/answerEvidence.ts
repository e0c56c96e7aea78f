import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { EvidencePage } from '@seams/backstage-plugin-coupling-common';
import { listServiceEvidence } from '../../database/operations/listServiceEvidence';
import { namedRefs } from '../namedRefs';
import type { EvidenceSelection } from '../request/parseEvidenceQuery';
import { toEvidencePage } from '../toWire/toEvidencePage';
import type { AnswerDeps } from './answerDeps';

/** One page of the evidence about a service; throws when it is hidden. */
export async function answerEvidence(
  deps: AnswerDeps,
  service: string,
  selection: EvidenceSelection,
  credentials: BackstageCredentials,
): Promise<EvidencePage> {
  const { partner, ...paging } = selection;
  const asked = partner ? [service, partner] : [service];
  const before = await deps.readVisibility(asked, credentials);
  if (before.stateOf(service) !== 'visible') {
    throw new NotFoundError(`${service} was not found`);
  }
  const page = await listServiceEvidence(deps.knex, {
    // A hidden partner is as good as none, and its evidence is not counted.
    refs: asked.filter(before.isShown),
    ...paging,
  });
  const visibility = await deps.readVisibility(
    namedRefs(page.items),
    credentials,
  );
  return toEvidencePage(page, visibility);
}
