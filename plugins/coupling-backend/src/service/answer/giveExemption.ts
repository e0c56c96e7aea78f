import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { Exemption } from '@seams/coupling-core';
import type { Exemption as WireExemption } from '@seams/backstage-plugin-coupling-common';
import { addExemption } from '../../database/operations/addExemption';
import { isKnownRef } from '../../database/operations/isKnownRef';
import { callerOf } from '../callerOf';
import { exemptedRefs } from '../exemptedRefs';
import { namedRefs } from '../namedRefs';
import { toExemption } from '../toWire/toExemption';
import type { AnswerDeps } from './answerDeps';

/**
 * Keeps an exemption of a service that the caller may see; throws when what
 * it is about is hidden, or nowhere: who tries names must not learn which of
 * them are hidden.
 */
export async function giveExemption(
  deps: Pick<AnswerDeps, 'knex' | 'readVisibility' | 'now'>,
  exemption: Omit<Exemption, 'id'>,
  credentials: BackstageCredentials,
): Promise<WireExemption> {
  const createdBy = callerOf(credentials);
  const visibility = await deps.readVisibility(
    namedRefs([exemption, createdBy]),
    credentials,
  );
  if (visibility.stateOf(exemption.service) !== 'visible') {
    throw new NotFoundError(`${exemption.service} was not found`);
  }
  for (const ref of exemptedRefs(exemption)) {
    const known =
      visibility.stateOf(ref) === 'visible' ||
      (visibility.isShown(ref) && (await isKnownRef(deps.knex, { ref })));
    if (!known) throw new NotFoundError(`${ref} was not found`);
  }
  const kept = await addExemption(deps.knex, {
    exemption,
    createdBy,
    now: deps.now().toISOString(),
  });
  return toExemption(kept, visibility);
}
