import { isError } from '@backstage/errors';
import type {
  CollectorRun,
  DeliveredItem,
} from '@seams/backstage-plugin-coupling-node';
import type { ReadingRules } from '@seams/backstage-plugin-coupling-node/entities';
import { noteItems } from '@seams/backstage-plugin-coupling-node/runs';
import { toListedApplication, type ListedApplication } from './applications';
import { claims, describeClaim, type Claim } from './claims';
import { INTEGRATION, type ArgocdClient } from './client';
import type { ArgocdConfig, ArgocdInstance } from './config';
import { isProduction } from './production';
import type { OwnedApplication } from './readApplication';
import { whyNotOwned } from './whyNotOwned';

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
  const { instances, production, mayRead } = options.config;
  const failures: Error[] = [];
  const named: OwnedApplication[] = [];
  const refused = new Set<string>();
  for (const instance of instances) {
    try {
      const { listed, malformed: bad } = await list(
        run,
        instance,
        options.client,
      );
      const found = own(listed, instance, { all, mayRead });
      named.push(...found.applications);
      found.notes.forEach(([ref]) => refused.add(ref));
      const others = found.applications.filter(
        each => !isProduction(each.application, production),
      );
      // In full: what was passed over is listed again in every run.
      await run.deliver({
        scope: `${instance.url} applications`,
        mode: 'full',
        items: [...bad, ...others.map(leftOut), ...noteItems(found.notes)],
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
  const missing = all.filter(({ ref }) => !found.has(ref) && !refused.has(ref));
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

/** The applications that components name and may have read. */
function own(
  listed: ListedApplication[],
  instance: ArgocdInstance,
  { all, mayRead }: { all: Claim[]; mayRead: ReadingRules },
): { applications: OwnedApplication[]; notes: [string, string][] } {
  const byUrl = new Map<string, OwnedApplication>();
  const notes: [component: string, reason: string][] = [];
  for (const application of listed) {
    const { namespace, name, sources } = application;
    const url = `${instance.url}/applications/${namespace}/${name}`;
    const services: string[] = [];
    for (const claim of all) {
      if (!claims(claim, instance.name, application)) continue;
      const why = whyNotOwned(claim.component, { url, sources }, mayRead);
      if (why) notes.push([claim.ref, why]);
      else services.push(claim.ref);
    }
    if (services.length > 0) {
      byUrl.set(url, { url, instance, application, services: services.sort() });
    }
  }
  return { applications: [...byUrl.values()], notes };
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
