import { didYouMean } from '../../shared/didYouMean';

/** How to mend a field that does not exist: `did you mean environment?` */
export function fieldAdvice(key: string, fields: readonly string[]): string {
  const meant = didYouMean(key, fields);
  return meant
    ? `did you mean ${meant}?`
    : `those here are ${fields.join(', ')}`;
}
