/**
 * The URL when it leads to a web page. Evidence and contacts come from other
 * systems and may hold schemes that a browser would run.
 */
export function webLink(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}
