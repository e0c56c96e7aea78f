/** As git has it, from the root of the repository. */
export function toPath(path: string): string {
  return path.replace(/^(?:\.?\/)+|\/+$/g, '');
}
