import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ExemptionList } from '@seams/backstage-plugin-coupling-common';
import { listExemptions } from '../../database/operations/listExemptions';
import { exemptedRefs } from '../exemptedRefs';
import { namedRefs } from '../namedRefs';
import { toExemption } from '../toWire/toExemption';
import type { AnswerDeps } from './answerDeps';

/** Exemptions given here about what the caller may see. */
export async function answerExemptions(
  { knex, readVisibility }: Pick<AnswerDeps, 'knex' | 'readVisibility'>,
  selection: { service?: string },
  credentials: BackstageCredentials,
): Promise<ExemptionList> {
  const exemptions = await listExemptions(knex, selection);
  const visibility = await readVisibility(namedRefs(exemptions), credentials);
  return {
    items: exemptions
      .filter(exemption => exemptedRefs(exemption).every(visibility.isShown))
      .map(exemption => toExemption(exemption, visibility)),
  };
}
