/**
 * The values of an annotation that may hold several, separated by commas.
 *
 * @public
 */
export function listAnnotation(value: string | undefined): string[] {
  const values = (value ?? '').split(',').map(each => each.trim());
  return [...new Set(values.filter(each => each !== ''))];
}
