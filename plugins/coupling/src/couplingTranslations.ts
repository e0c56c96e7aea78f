import type { TranslationRef } from '@backstage/frontend-plugin-api';
import { couplingTranslationRef } from './translation';

/**
 * The texts of the cards and the tab, to be replaced or translated. The keys
 * are not part of its type: they are many, and the order in which a compiler
 * lists them changes from run to run, which no API report can follow.
 *
 * @public
 */
export const couplingTranslations: TranslationRef<'coupling'> =
  couplingTranslationRef;
