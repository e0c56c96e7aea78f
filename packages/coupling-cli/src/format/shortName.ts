/** How people call an entity: without its kind and the default namespace. */
export function shortName(ref: string): string {
  return ref.replace(/^[^:]*:/, '').replace(/^default\//, '');
}
