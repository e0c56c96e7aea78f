/**
 * The version that a tag names: `1.2.0` of `orders@v1.2.0`. Nothing for a
 * branch.
 *
 * @public
 */
export function versionIn(ref: string | undefined): string | undefined {
  return /(?:^|[@/_-])v?(\d+\.\d+[\w.+-]*)$/.exec(ref ?? '')?.[1];
}
