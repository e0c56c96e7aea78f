import { parseEvidence } from '@seams/coupling-core';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import {
  accountOf,
  changedBy,
  isRollback,
  rememberDeployed,
  type DeployedRevisions,
} from '@seams/backstage-plugin-coupling-node/releases';
import { malformedItem } from '@seams/backstage-plugin-coupling-node/runs';
import { z } from 'zod';
import { INTEGRATION } from './client';
import { deployed, identityOf, versionOf, type Deployed } from './revision';

const entry = deployed.extend({
  id: z.number().int(),
  deployedAt: z.string(),
  initiatedBy: z.object({ username: z.string().optional() }).nullish(),
});

const operationState = z.object({
  phase: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullish(),
  operation: z
    .object({
      initiatedBy: z.object({ username: z.string().optional() }).nullish(),
      sync: z
        .object({
          dryRun: z.boolean().optional(),
          resources: z.array(z.unknown()).nullish(),
        })
        .nullish(),
    })
    .nullish(),
  syncResult: deployed.nullish(),
});

/** Whose applications' history it is, and where to look at it. */
export interface HistoryContext {
  uid: string;
  /** The application's address, for people. */
  url: string;
  services: string[];
}

/** A history as evidence. */
export interface ReadHistory {
  items: DeliveredItem[];
  /** Numbers of its entries, the oldest first; none if one is malformed. */
  numbers: number[];
  deployed: DeployedRevisions;
}

/**
 * The entries of an application's history. A sync that deploys once more what
 * is there already is none; one that brings back what was there before is a
 * rollback, as Argo CD's own rollback is nothing but a sync.
 *
 * @param before - what was deployed earlier and may have left the history
 */
export function mapHistory(
  raws: unknown[],
  before: DeployedRevisions,
  context: HistoryContext,
): ReadHistory {
  const parsed = raws.map(raw => entry.safeParse(raw));
  const entries = parsed.flatMap(each => each.data ?? []);
  const known = entries.reduce(
    (all, each) => rememberDeployed(all, [each.id, identityOf(each)]),
    before,
  );
  const items = parsed.flatMap((each, at) => {
    if (!each.success) return [malformedItem(INTEGRATION, each.error, at + 1)];
    const { id, deployedAt, initiatedBy } = each.data;
    const identity = identityOf(each.data);
    if (isRepetition(known, [id, identity])) {
      const example = `${context.url} sync ${id}`;
      return [{ ok: false as const, leftOut: 'repeated' as const, example }];
    }
    const isBack = isRollback(known, [id, identity]);
    return toReleases(
      {
        id: `${id}/${deployedAt}`,
        status: isBack ? 'rolled-back' : 'succeeded',
        observedAt: deployedAt,
        actor: initiatedBy?.username,
      },
      { of: each.data, context, line: at + 1 },
    );
  });
  const isComplete = entries.length === raws.length;
  const numbers = isComplete ? entries.map(({ id }) => id) : [];
  return { items, numbers: numbers.sort((a, b) => a - b), deployed: known };
}

/** The last sync if it failed: those before it are not remembered. */
export function mapFailedSync(
  raw: unknown,
  context: HistoryContext,
): DeliveredItem[] {
  const state = operationState.safeParse(raw).data;
  if (!state || !['Failed', 'Error'].includes(state.phase)) return [];
  const { sync, initiatedBy } = state.operation ?? {};
  const isPart = (sync?.resources?.length ?? 0) > 0;
  if (!state.finishedAt || !sync || sync.dryRun || isPart) return [];
  return toReleases(
    {
      id: `failed/${state.startedAt}`,
      status: 'failed',
      observedAt: state.finishedAt,
      actor: initiatedBy?.username,
    },
    { of: state.syncResult ?? {}, context, line: 1 },
  );
}

function isRepetition(
  known: DeployedRevisions,
  [order, identity]: DeployedRevisions[number],
): boolean {
  const before = known.filter(each => each[0] < order);
  return before[before.length - 1]?.[1] === identity;
}

function toReleases(
  what: { id: string; status: string; observedAt: string; actor?: string },
  told: { of: Deployed; context: HistoryContext; line: number },
): DeliveredItem[] {
  const { uid, url, services } = told.context;
  return services.map(service => {
    const parsed = parseEvidence({
      kind: 'release',
      source: 'argocd',
      ...what,
      id: `${uid}/${what.id}/${service}`,
      service,
      version: versionOf(told.of),
      actor: changedBy([], what.actor ? accountOf(what.actor) : undefined),
      url,
    });
    return parsed.ok ? parsed : { ...parsed, line: told.line };
  });
}
