import type {
  CouplingApi,
  CouplingStatus,
  EvidenceItem,
  ServiceCoupling,
} from '@seams/backstage-plugin-coupling-common';

/** A backend that knows one service; what is left out is refused. */
export function fakeCouplingApi(answers: {
  getService?: () => Promise<ServiceCoupling | undefined>;
  evidence?: EvidenceItem[];
  getStatus?: () => Promise<CouplingStatus>;
  addExemption?: CouplingApi['addExemption'];
  removeExemption?: CouplingApi['removeExemption'];
}): CouplingApi {
  const notFaked = async () => {
    throw new Error('Not part of this fake');
  };
  return {
    getService: answers.getService ?? notFaked,
    async getEvidence(_serviceRef, { kind, cursor = '0', limit = 50 } = {}) {
      const items = (answers.evidence ?? []).filter(
        item => !kind || item.kind === kind,
      );
      const start = Number(cursor);
      const end = start + limit;
      return {
        items: items.slice(start, end),
        total: items.length,
        kinds: [
          { kind: 'access', title: 'Data access' },
          { kind: 'gossip', title: 'Gossip' },
          { kind: 'release', title: 'Release' },
        ],
        nextCursor: end < items.length ? String(end) : undefined,
      };
    },
    findOwnership: notFaked,
    getStatus: answers.getStatus ?? notFaked,
    addExemption: answers.addExemption ?? notFaked,
    removeExemption: answers.removeExemption ?? notFaked,
  };
}

/** Releases of one service, newest first, and one access. */
export function someEvidence(releases: number): EvidenceItem[] {
  return [
    ...Array.from({ length: releases }, (_, index) => ({
      kind: 'release',
      line: `helm-controller 1.${releases - index}.0 in production`,
      source: 'evidence-files:releases',
      observedAt: new Date(
        Date.UTC(2026, 7, 20, 9) - index * 7 * 86_400_000,
      ).toISOString(),
      url: `https://github.com/fluxcd/helm-controller/releases/tag/v1.${
        releases - index
      }.0`,
      service: 'component:default/helm-controller',
      version: `1.${releases - index}.0`,
      environment: 'production',
      status: 'succeeded',
    })),
    {
      kind: 'access',
      line: 'helm-controller writes visits (static)',
      source: 'evidence-files:access',
      observedAt: '2026-03-01T00:00:00Z',
      service: 'component:default/helm-controller',
      dataset: { store: 'resource:default/petclinic-db', name: 'visits' },
      mode: 'write',
      confidence: 'static',
    },
  ];
}

/** What the client throws when the backend answers with an HTTP error. */
export function httpError(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}
