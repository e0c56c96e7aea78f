import { isError } from '@backstage/errors';
import type {
  CollectorRun,
  DeliveredItem,
} from '@seams/backstage-plugin-coupling-node';
import { toListedApplication, type ListedApplication } from './applications';
import { claims, describeClaim, type Claim } from './claims';
import { INTEGRATION, type ArgocdClient } from './client';
import type { ArgocdConfig, ArgocdInstance } from './config';
import { isProduction } from './production';
import type { OwnedApplication } from './readApplication';

/** So many annotations that lead nowhere are named. */
const NAMED = 5;

export interface FoundApplications {
  /** Of production, sorted by address. */
  applications: OwnedApplication[];
  /** Components that name applications, none of them of production. */
  withoutProduction: number;
  failures: Error[];
}

/** Asks every instance for the applications that components name. */
export async function findApplications(
  run: CollectorRun,
  all: Claim[],
  options: { client: ArgocdClient; config: ArgocdConfig },
): Promise<FoundApplications> {
  const { instances, production } = options.config;
  const failures: Error[] = [];
  const named: OwnedApplication[] = [];
  for (const instance of instances) {
    try {
      const { listed, malformed: bad } = await list(
        run,
        instance,
        options.client,
      );
      const found = own(listed, instance, all);
      named.push(...found);
      const others = found.filter(
        each => !isProduction(each.application, production),
      );
      // In full: what was passed over is listed again in every run.
      await run.deliver({
        scope: `${instance.url} applications`,
        mode: 'full',
        items: [...bad, ...others.map(leftOut)],
      });
    } catch (error) {
      run.signal.throwIfAborted();
      if (!isError(error)) throw error;
      failures.push(error);
    }
  }
  const applications = named.filter(each =>
    isProduction(each.application, production),
  );
  const refs = (of: OwnedApplication[]) =>
    new Set(of.flatMap(({ services }) => services));
  const found = refs(named);
  const missing = all.filter(({ ref }) => !found.has(ref));
  // An instance that does not answer may have them.
  if (failures.length === 0 && missing.length > 0) {
    failures.push(new Error(explainMissing(missing)));
  }
  failures.push(...applications.flatMap(explainNoHistory));
  return {
    applications: applications.sort((a, b) => (a.url < b.url ? -1 : 1)),
    withoutProduction: found.size - refs(applications).size,
    failures,
  };
}

async function list(
  run: CollectorRun,
  instance: ArgocdInstance,
  client: ArgocdClient,
): Promise<{ listed: ListedApplication[]; malformed: DeliveredItem[] }> {
  const raws = await client.listApplications(instance, run.signal);
  const read = raws.map(toListedApplication);
  return {
    listed: read.flatMap(each => each ?? []),
    malformed: read.flatMap((each, at) => (each ? [] : [malformed(at + 1)])),
  };
}

function malformed(line: number): DeliveredItem {
  const reason = 'the application is not as documented';
  return { ok: false, line, issues: [{ field: 'metadata', reason }] };
}

function leftOut({ url }: OwnedApplication): DeliveredItem {
  return { ok: false, leftOut: 'not-production', example: url };
}

function own(
  listed: ListedApplication[],
  instance: ArgocdInstance,
  all: Claim[],
): OwnedApplication[] {
  const byUrl = new Map<string, OwnedApplication>();
  for (const application of listed) {
    const services = all
      .filter(each => claims(each, instance.name, application))
      .map(({ ref }) => ref)
      .sort();
    const { namespace, name } = application;
    const url = `${instance.url}/applications/${namespace}/${name}`;
    if (services.length > 0) {
      byUrl.set(url, { url, instance, application, services });
    }
  }
  return [...byUrl.values()];
}

function explainNoHistory({ url, application }: OwnedApplication): Error[] {
  if (!application.keepsNoHistory) return [];
  return [
    new Error(
      `${INTEGRATION}: ${url} keeps no history, as its spec.revisionHistoryLimit is 0: raise it, or let Argo CD push`,
    ),
  ];
}

function explainMissing(missing: Claim[]): string {
  const named = missing.slice(0, NAMED).map(describeClaim).join('; ');
  const more =
    missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
  return `${INTEGRATION} has no application ${named}${more}, or the accounts of coupling.argocd.instances lack the permission applications, get; correct the argocd/* annotations. What was known of them stays`;
}
