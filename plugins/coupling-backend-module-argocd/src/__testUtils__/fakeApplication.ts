import { createHash } from 'node:crypto';

export type FakeSource = Record<string, unknown> & { repoURL: string };

/** What one sync deploys. */
export interface FakeSync {
  revision?: string;
  source?: FakeSource;
  revisions?: string[];
  sources?: FakeSource[];
  phase?: string;
  username?: string;
  sync?: Record<string, unknown>;
}

export const shop: FakeSource = {
  repoURL: 'https://git.test/acme/deploy.git',
  path: 'orders',
  targetRevision: 'main',
};

/** An application whose controller syncs it and forgets as Argo CD does. */
export class FakeApplication {
  /** Malformed entries are put here. */
  history: Record<string, unknown>[] = [];
  operationState?: Record<string, unknown>;
  /** It is not as documented, on purpose. */
  malformed = false;
  labels: Record<string, string> = { app: 'orders' };
  spec: Record<string, unknown> = {
    project: 'shop',
    source: shop,
    destination: {
      server: 'https://kubernetes.default.svc',
      namespace: 'shop',
    },
  };
  readonly uid: string;

  constructor(
    readonly name: string,
    readonly namespace = 'argocd',
    seed = `${namespace}/${name}`,
  ) {
    const hex = createHash('sha256').update(seed).digest('hex');
    this.uid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(
      13,
      16,
    )}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  /** As the controller does it; only a whole and good sync is remembered. */
  sync(finishedAt: string, what: FakeSync = {}) {
    const { phase = 'Succeeded', username, source = shop, sync = {} } = what;
    const startedAt = new Date(Date.parse(finishedAt) - 30_000).toISOString();
    const initiatedBy = username ? { username } : { automated: true };
    const { revision = '', revisions, sources } = what;
    const deployed = {
      revision,
      source,
      ...(sources && { revisions, sources }),
    };
    this.operationState = {
      phase,
      startedAt,
      finishedAt,
      operation: { initiatedBy, sync: { revision, ...sync } },
      syncResult: deployed,
    };
    const isWhole = !sync.dryRun && !sync.resources;
    if (phase !== 'Succeeded' || !isWhole) return;
    const last = this.history[this.history.length - 1];
    const entry = {
      ...(sources ? { revisions, sources } : { revision }),
      // Kept by the server's JSON although there are several.
      source: sources ? { repoURL: '' } : source,
      deployedAt: finishedAt,
      deployStartedAt: startedAt,
      id: last ? Number(last.id) + 1 : 0,
      initiatedBy,
    };
    const limit = Number(this.spec.revisionHistoryLimit ?? 10);
    this.history = limit > 0 ? [...this.history, entry].slice(-limit) : [];
  }

  /** As the API has it. */
  toJSON() {
    const { name, namespace, uid, labels, spec } = this;
    return {
      metadata: { name, namespace, uid, labels },
      spec,
      status: {
        ...(this.history.length > 0 && { history: this.history }),
        ...(this.operationState && { operationState: this.operationState }),
      },
    };
  }
}
