import { z } from 'zod';

const listed = z.object({
  metadata: z.object({
    name: z.string(),
    namespace: z.string(),
    labels: z.record(z.string(), z.string()).nullish(),
  }),
  spec: z.object({
    project: z.string(),
    revisionHistoryLimit: z.number().nullish(),
    source: z.object({ repoURL: z.string().optional() }).nullish(),
    sources: z.array(z.object({ repoURL: z.string().optional() })).nullish(),
    destination: z
      .object({
        server: z.string().optional(),
        name: z.string().optional(),
        namespace: z.string().optional(),
      })
      .nullish(),
  }),
  status: z
    .object({
      operationState: z
        .object({
          phase: z.string().nullish(),
          finishedAt: z.string().nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

/** An application as the list has it. */
export interface ListedApplication {
  name: string;
  /** Where the application itself is. */
  namespace: string;
  project: string;
  labels: Record<string, string>;
  destination: { server?: string; name?: string; namespace?: string };
  /** Addresses of the repositories that it is made from. */
  sources: string[];
  /** Changes with every sync that ends; nothing before the first. */
  lastSync?: string;
  /** It is told not to remember what it deployed. */
  keepsNoHistory: boolean;
}

/** Reads an item of the list; nothing when it is not as documented. */
export function toListedApplication(
  raw: unknown,
): ListedApplication | undefined {
  const parsed = listed.safeParse(raw).data;
  if (!parsed) return undefined;
  const { metadata, spec, status } = parsed;
  const { phase, finishedAt } = status?.operationState ?? {};
  return {
    name: metadata.name,
    namespace: metadata.namespace,
    project: spec.project,
    labels: metadata.labels ?? {},
    destination: spec.destination ?? {},
    sources: [spec.source, ...(spec.sources ?? [])].flatMap(
      each => each?.repoURL ?? [],
    ),
    ...(finishedAt && { lastSync: `${phase} ${finishedAt}` }),
    keepsNoHistory: spec.revisionHistoryLimit === 0,
  };
}
