import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sentenceMessages } from '../sentenceMessages';
import { couplingTranslationRef } from '../translation';

/** A conclusion as the backend answers it; older ones have the sentence only. */
export interface Explained {
  code?: string;
  parameters?: Record<string, string>;
  sentence: string;
}

/** Words what was concluded in the reader's language, where there is a text. */
export function useSentence(): (explained: Explained) => string {
  const { t } = useTranslationRef(couplingTranslationRef);
  return ({ code, parameters, sentence }) =>
    code !== undefined && isWorded(code)
      ? t(`sentence.${code}`, { ...parameters, sentence })
      : sentence;
}

function isWorded(code: string): code is keyof typeof sentenceMessages {
  return Object.hasOwn(sentenceMessages, code);
}
