import type {
  SchedulerServiceTaskScheduleDefinition,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import { parseEvidence } from '@seams/coupling-core';
import type {
  Collector,
  CollectorRun,
  DeliveredItem,
} from '@seams/backstage-plugin-coupling-node';
import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import {
  forgetOtherScopes,
  withSettingsCursor,
} from '@seams/backstage-plugin-coupling-node/runs';
import { WorkerLimitError } from '@seams/backstage-plugin-coupling-node/workers';
import { readAnnotations, type MigrationsOfComponent } from './annotations';
import type { Finding } from './migrationsWorker';
import {
  createMigrationsWorker,
  readFiles,
  readTogetherIn,
  type MigrationsWorker,
} from './readFiles';
import { readFolders } from './readFolders';

export interface MigrationsCollectorOptions {
  schedule: SchedulerServiceTaskScheduleDefinition;
  urlReader: UrlReaderService;
  integrations: ScmIntegrationRegistry;
  readComponents: () => Promise<AnnotatedComponent[]>;
  now: () => Date;
  /** For one folder. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 2 * 60_000;

/** Reads what the SQL migrations of components do to which tables. */
export function createMigrationsCollector(
  options: MigrationsCollectorOptions,
): Collector {
  const { schedule } = options;
  return {
    id: 'migrations',
    title: 'SQL migrations',
    schedule,
    async collect(run) {
      const components = await options.readComponents();
      const worker = createMigrationsWorker();
      try {
        const failures = await collectEach(components, run, worker, options);
        await forgetOtherScopes(
          run,
          components.map(({ ref }) => ref),
        );
        if (failures.length > 0) throw new Error(told(failures));
      } finally {
        await worker.close();
      }
    },
  };
}

/** @returns what went wrong, of which nothing keeps others from being read */
async function collectEach(
  components: AnnotatedComponent[],
  run: CollectorRun,
  worker: MigrationsWorker,
  options: MigrationsCollectorOptions,
): Promise<string[]> {
  const failures: string[] = [];
  for (const component of components) {
    try {
      const wanted = readAnnotations(component, options.integrations);
      await collectMigrations(wanted, run, worker, options);
    } catch (error) {
      run.signal.throwIfAborted();
      failures.push(
        error instanceof WorkerLimitError
          ? `the migrations of ${component.ref} are not read: reading them ${error.message}`
          : (error as Error).message,
      );
    }
  }
  return failures;
}

async function collectMigrations(
  { folders, service, ...meant }: MigrationsOfComponent,
  run: CollectorRun,
  worker: MigrationsWorker,
  options: MigrationsCollectorOptions,
) {
  const { urlReader, integrations, now } = options;
  const scope = service;
  const kept = withSettingsCursor(run, { ...meant });
  const seen = await kept.cursor(scope);
  const { signal } = run;
  const { timeoutMs = TIMEOUT_MS } = options;
  const reading = { urlReader, signal, timeoutMs };
  const read = await readFolders(folders, seen, reading);
  if (!read) {
    await kept.deliver({ scope, mode: 'delta', items: [], cursor: seen });
    return;
  }
  const observedAt = now().toISOString();
  const { findings, told: lines } = await readFiles(
    read.files,
    readTogetherIn(worker, { ...meant, service, observedAt }, signal),
  );
  for (const line of lines) run.logger.info(`${service}: ${line}`);
  const { rejected } = await kept.deliver({
    scope,
    mode: 'full',
    items: toItems([...read.notRead, ...findings], integrations),
    cursor: read.etags,
  });
  if (rejected > 0) {
    // Without a cursor it is read again: what is wrong must stay in sight.
    await run.deliver({ scope, mode: 'delta', items: [] });
  }
}

/** What was found, with its address, and what could not be read. */
function* toItems(
  findings: Finding[],
  integrations: ScmIntegrationRegistry,
): Generator<DeliveredItem> {
  for (const { path, line, ...says } of findings) {
    if ('reason' in says) yield bad(path, line, says.reason);
    else {
      const url = addressOf(path, line, integrations);
      yield { ...parseEvidence({ ...says.evidence, url }), line };
    }
  }
}

function addressOf(
  path: string,
  lineNumber: number,
  integrations: ScmIntegrationRegistry,
): string {
  const name = path.lastIndexOf('/') + 1;
  // An absolute address would be left as it is, without the line.
  return integrations.resolveUrl({
    url: `./${path.slice(name)}`,
    base: path.slice(0, name),
    lineNumber,
  });
}

function bad(field: string, line: number, reason: string): DeliveredItem {
  return { ok: false, line, issues: [{ field, reason }] };
}

function told([first, ...others]: string[]): string {
  return others.length > 0
    ? `${first}; and ${others.length} more failures`
    : first;
}
