/** A complete entity ref, as everything is stored under. */
const COMPLETE_REF = /^[a-z][\w.-]*:[\w.-]+\/[\w.-]+$/;

/**
 * Every entity ref anywhere in a document. Whole documents are searched rather
 * than known fields, so that a field added later cannot be forgotten here.
 */
export function namedRefs(document: unknown): Set<string> {
  const refs = new Set<string>();
  const search = (value: unknown) => {
    if (typeof value === 'string') {
      if (COMPLETE_REF.test(value)) refs.add(value);
    } else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(search);
    }
  };
  search(document);
  return refs;
}
