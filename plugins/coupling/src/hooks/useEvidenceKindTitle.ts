import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { couplingTranslationRef, evidenceKindMessages } from '../translation';

type TranslatedKind = keyof typeof evidenceKindMessages;

/**
 * What a kind of evidence is called: translated where there is a text for it,
 * else as the backend calls it, which may know more kinds.
 */
export function useEvidenceKindTitle(): (
  kind: string,
  title?: string,
) => string {
  const { t } = useTranslationRef(couplingTranslationRef);
  return (kind, title = kind) =>
    Object.hasOwn(evidenceKindMessages, kind)
      ? t(`evidenceKind.${kind as TranslatedKind}`)
      : title;
}
