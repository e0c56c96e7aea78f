import type { JsonObject, JsonValue } from '@backstage/types';
import type { CollectorRun } from '@seams/backstage-plugin-coupling-node';
import { IntegrationError } from '@seams/backstage-plugin-coupling-node/http';
import type { DeployedRevisions } from '@seams/backstage-plugin-coupling-node/releases';
import { z } from 'zod';
import type { ListedApplication } from './applications';
import { INTEGRATION, type ArgocdClient } from './client';
import type { ArgocdInstance } from './config';
import { mapFailedSync, mapHistory } from './mapHistory';

/** An application and the components that it deploys. */
export interface OwnedApplication {
  /** Where people find it. */
  url: string;
  instance: ArgocdInstance;
  application: ListedApplication;
  /** Refs, sorted. */
  services: string[];
}

/** What is known of an application. */
interface ApplicationProgress extends JsonObject {
  /** Another one of the same name is another application. */
  uid: string;
  /** The number of the last entry that was read; none when there was none. */
  last: number | null;
  lastSync: string;
  services: string[];
  deployed: DeployedRevisions;
}

const application = z.object({
  metadata: z.object({ uid: z.string().min(1) }),
  status: z
    .object({
      history: z.array(z.unknown()).nullish(),
      operationState: z.unknown(),
    })
    .nullish(),
});

/** Whether something was synced since it was read, or it has other owners. */
export async function hasChanged(
  run: CollectorRun,
  { url, application: { lastSync }, services }: OwnedApplication,
): Promise<boolean> {
  if (lastSync === undefined) return false;
  const progress = toProgress(await run.cursor(url));
  return (
    progress?.lastSync !== lastSync ||
    progress.services.join() !== services.join()
  );
}

/**
 * Keeps the history of an application, beside what it forgot since.
 *
 * @throws IntegrationError when entries left the history before they were
 * read; those that are there are kept all the same
 */
export async function readApplication(
  run: CollectorRun,
  owned: OwnedApplication,
  client: ArgocdClient,
): Promise<void> {
  const { url, instance, services } = owned;
  const raw = await client.readApplication(
    instance,
    owned.application,
    run.signal,
  );
  const read = application.safeParse(raw).data;
  if (!read) throw failure(`${url} is not as documented`);
  const { uid } = read.metadata;
  const kept = toProgress(await run.cursor(url));
  const before = kept?.uid === uid ? kept : undefined;
  const context = { uid, url, services };
  const history = mapHistory(
    read.status?.history ?? [],
    before?.deployed ?? [],
    context,
  );
  const { numbers } = history;
  const last = numbers[numbers.length - 1] ?? before?.last ?? null;
  const progress: ApplicationProgress = {
    uid,
    last,
    lastSync: owned.application.lastSync ?? '',
    services,
    deployed: history.deployed,
  };
  await run.deliver({
    scope: url,
    // Argo CD forgets; what was read stays.
    mode: 'delta',
    items: [
      ...history.items,
      ...mapFailedSync(read.status?.operationState, context),
    ],
    cursor: progress,
    progress: { position: last === null ? 'no sync yet' : `sync ${last}` },
  });
  sayGap(url, before?.last ?? null, numbers);
}

function sayGap(url: string, last: number | null, [oldest]: number[]) {
  if (last === null || oldest === undefined || oldest <= last + 1) return;
  const lost =
    oldest === last + 2 ? `${last + 1}` : `${last + 1} to ${oldest - 1}`;
  throw failure(
    `${url}: sync ${lost} left its history before it was read; raise spec.revisionHistoryLimit, collect more often, or let Argo CD push`,
  );
}

function failure(message: string): IntegrationError {
  return new IntegrationError({
    integration: INTEGRATION,
    failure: 'unreadable',
    message,
  });
}

function toProgress(
  value: JsonValue | undefined,
): ApplicationProgress | undefined {
  return typeof value === 'object' && value !== null && 'uid' in value
    ? (value as ApplicationProgress)
    : undefined;
}
