/** The texts of a list; everything else in it is passed over. */
export function toTexts(value: unknown): string[] {
  return toList(value).filter(
    (item): item is string => typeof item === 'string' && item.trim() !== '',
  );
}

export function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
