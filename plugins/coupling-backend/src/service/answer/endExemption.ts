import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { readExemption } from '../../database/operations/readExemption';
import { removeExemption } from '../../database/operations/removeExemption';
import { exemptedRefs } from '../exemptedRefs';
import type { AnswerDeps } from './answerDeps';

/** Ends an exemption; throws when there is none that the caller may see. */
export async function endExemption(
  { knex, readVisibility }: Pick<AnswerDeps, 'knex' | 'readVisibility'>,
  id: string,
  credentials: BackstageCredentials,
): Promise<void> {
  const exemption = await readExemption(knex, { id });
  const refs = exemption ? exemptedRefs(exemption) : [];
  const { isShown } = await readVisibility(refs, credentials);
  const mayEnd = exemption !== undefined && refs.every(isShown);
  if (!mayEnd || !(await removeExemption(knex, { id }))) {
    throw new NotFoundError(`There is no exemption ${id}`);
  }
}
