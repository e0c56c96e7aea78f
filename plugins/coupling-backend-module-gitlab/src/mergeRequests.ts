import { z } from 'zod';

const mergeRequest = z.object({
  iid: z.number().int(),
  title: z.string(),
  source_branch: z.string().nullish(),
  references: z.object({ full: z.string().nullish() }).nullish(),
});

/**
 * What merge requests say of themselves: which they are, title and branch.
 * Their descriptions often speak of others. One that is not as documented
 * says nothing.
 */
export function describeMergeRequests(raws: unknown[]): string[] {
  return raws.flatMap(raw => {
    const read = mergeRequest.safeParse(raw).data;
    if (!read) return [];
    const reference = read.references?.full ?? `!${read.iid}`;
    return [reference, read.title, read.source_branch ?? ''];
  });
}
