import type {
  SchedulerServiceTaskScheduleDefinition,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import {
  readMigrations,
  tellMigrationFiles,
  type Migrations,
  type NotRead,
} from '@seams/coupling-sql';
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
import { readAnnotations, type MigrationsOfComponent } from './annotations';
import { readFolders } from './readFolders';
import { toEvidence } from './toEvidence';

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
  const { schedule, integrations } = options;
  return {
    id: 'migrations',
    title: 'SQL migrations',
    schedule,
    async collect(run) {
      const components = await options.readComponents();
      const failures: string[] = [];
      for (const component of components) {
        try {
          const wanted = readAnnotations(component, integrations);
          await collectMigrations(wanted, run, options);
        } catch (error) {
          run.signal.throwIfAborted();
          failures.push((error as Error).message);
        }
      }
      await forgetOtherScopes(
        run,
        components.map(({ ref }) => ref),
      );
      if (failures.length > 0) throw new Error(told(failures));
    },
  };
}

async function collectMigrations(
  { folders, service, ...meant }: MigrationsOfComponent,
  run: CollectorRun,
  options: MigrationsCollectorOptions,
) {
  const { urlReader, integrations, now } = options;
  const scope = service;
  const { store, dialect, defaultSchema } = meant;
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
  const { files, etags } = read;
  const migrations = await readMigrations({ dialect, files, defaultSchema });
  for (const line of tellMigrationFiles(migrations.files)) {
    run.logger.info(`${service}: ${line}`);
  }
  const evidence = toEvidence(migrations.statements, {
    ...{ service, store, observedAt: now().toISOString() },
    addressOf: (url, lineNumber) =>
      // An absolute address would be left as it is, without the line.
      integrations.resolveUrl({
        url: `./${url.slice(url.lastIndexOf('/') + 1)}`,
        base: url.slice(0, url.lastIndexOf('/') + 1),
        lineNumber,
      }),
  });
  const { rejected } = await kept.deliver({
    scope,
    mode: 'full',
    items: [
      ...evidence.map(item => ({ ok: true as const, evidence: item })),
      ...read.notRead.map(({ path, line, reason }) => bad(path, line, reason)),
      ...unreadable(migrations),
    ],
    cursor: etags,
  });
  if (rejected > 0) {
    // Without a cursor it is read again: what is wrong must stay in sight.
    await run.deliver({ scope, mode: 'delta', items: [] });
  }
}

/** What could not be read, by file and line. */
function unreadable({ statements, notRead }: Migrations): DeliveredItem[] {
  const unread = notRead.map(one => bad(one.path, one.line, reasonOf(one)));
  const texts = statements.flatMap(
    ({ path, line, access }): DeliveredItem[] => {
      if (!access.ok) {
        return access.reason === 'empty'
          ? []
          : [bad(path, line, `statement cannot be read: ${access.reason}`)];
      }
      return access.unread
        ? [
            bad(
              path,
              line,
              'runs or defines code whose statements are not read',
            ),
          ]
        : [];
    },
  );
  return [...unread, ...texts];
}

function reasonOf(notRead: NotRead): string {
  switch (notRead.cause) {
    case 'ambiguous-tool':
      return `${notRead.tools
        .map(({ title }) => title)
        .join(' and ')} would each run something else of it`;
    case 'placeholder':
      return `statement holds \${${notRead.name}}, whose value is not known`;
    default:
      return 'the migration tool runs a program here';
  }
}

function bad(field: string, line: number, reason: string): DeliveredItem {
  return { ok: false, line, issues: [{ field, reason }] };
}

function told([first, ...others]: string[]): string {
  return others.length > 0
    ? `${first}; and ${others.length} more failures`
    : first;
}
