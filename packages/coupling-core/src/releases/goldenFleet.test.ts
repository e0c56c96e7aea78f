import releasesOf28Repositories from '../../fixtures/multirepo-releases.json';
import type { ReleasePartner } from '../assessment';
import type { Release } from '../evidence/kinds/release';
import { partnerSentence } from '../explain';
import { scoreReleases, type ScoredReleases } from './scoreReleases';

/** Dated tags of 28 public repositories, as `examples/` has them. */
function* realReleases(
  changeIdsOf: (service: string, version: string) => string[] | undefined,
): Generator<Release> {
  for (const [repository, tags] of Object.entries(releasesOf28Repositories)) {
    for (const [version, at] of tags as [string, number][]) {
      yield {
        kind: 'release',
        source: 'git-tags',
        service: `component:default/${repository.split('/')[1]}`,
        version,
        environment: 'production',
        status: 'succeeded',
        id: `${repository}@${version}`,
        observedAt: new Date(at * 1000).toISOString(),
        changeIds: changeIdsOf(repository.split('/')[1], version),
      };
    }
  }
}

const scoreReal = (
  changeIdsOf: (service: string, version: string) => string[] | undefined,
): ScoredReleases =>
  scoreReleases({
    releases: realReleases(changeIdsOf),
    services: [],
    options: {
      environments: ['production'],
      lookbackMonths: 24,
      ignoredActors: ['*[bot]'],
    },
    now: '2026-11-01T00:00:00Z',
  });

describe('28 real repositories, 24 months', () => {
  let scored: ScoredReleases;
  beforeAll(() => {
    scored = scoreReal(() => undefined);
  });
  const scoreOf = (name: string) =>
    scored.byService.get(`component:default/${name}`)!;
  const partnerOf = (name: string, partner: string): ReleasePartner =>
    scoreOf(name).partners.find(
      p => p.partner === `component:default/${partner}`,
    )!;

  it('finds that helm-controller ships with flux2, which follows', () => {
    const flux2 = partnerOf('helm-controller', 'flux2');
    expect(flux2).toMatchObject({
      verdict: 'needed-together',
      windowHours: 72,
      hits: 14,
      releases: 19,
      direction: 'partner-follows',
    });
    expect(flux2.expected / flux2.releases).toBeCloseTo(0.34, 2);
    expect(flux2.strength).toBeCloseTo(0.41, 2);
  });

  it('finds 15 of 18 releases of notification-controller with helm-controller', () => {
    expect(
      partnerOf('notification-controller', 'helm-controller'),
    ).toMatchObject({
      verdict: 'needed-together',
      windowHours: 72,
      hits: 15,
      releases: 18,
    });
  });

  it('reads the collector and its distribution as locked, 57 of 57', () => {
    expect(scoreOf('opentelemetry-collector')).toMatchObject({
      status: 'known',
      word: 'locked',
    });
    expect(scoreOf('opentelemetry-collector-releases')).toMatchObject({
      status: 'known',
      word: 'locked',
    });
    expect(
      partnerOf('opentelemetry-collector', 'opentelemetry-collector-releases'),
    ).toMatchObject({ hits: 57, releases: 57, verdict: 'needed-together' });
  });

  it('finds nothing that traefik must ship with', () => {
    expect(scoreOf('traefik')).toMatchObject({
      status: 'known',
      score: 0,
      word: 'free',
    });
    expect(
      scoreOf('traefik').partners.map(partner => partner.verdict),
    ).not.toContain('needed-together');
  });

  it('covers the 24 months before the newest release', () => {
    expect(scored.dataFrom).toBe('2024-08-21T09:08:12.000Z');
    expect(scored.dataTo).toBe('2026-08-20T21:00:37.000Z');
  });

  it('groups what must ship together, and nothing else', () => {
    expect(scored.releaseGroups.map(group => group.services)).toEqual(
      [
        ['client', 'eventing', 'serving'],
        ['helm-controller', 'kustomize-controller', 'notification-controller'],
        [
          'image-automation-controller',
          'image-reflector-controller',
          'source-controller',
        ],
        ['opentelemetry-collector', 'opentelemetry-collector-releases'],
      ].map(group => group.map(name => `component:default/${name}`)),
    );
  });

  it('gives every pair its verdict', () => {
    const verdicts = new Map<string, number>();
    for (const { verdict } of scored.pairs) {
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    }
    expect(Object.fromEntries(verdicts)).toEqual({
      'needed-together': 19,
      'same-train': 40,
      independent: 179,
      'not-enough-data': 80,
    });
  });
});

it('sees no need of helm-controller for flux2 when their releases name changes of their own', () => {
  const scored = scoreReal((service, version) =>
    ['helm-controller', 'flux2'].includes(service)
      ? [`plans#${service.length}${version.replace(/\D/g, '')}`]
      : undefined,
  );
  const partners = scored.byService.get(
    'component:default/helm-controller',
  )!.partners;
  const flux2 = partners.find(({ partner }) => partner.endsWith('/flux2'))!;
  expect(flux2).toMatchObject({
    verdict: 'same-train',
    hits: 14,
    releases: 19,
    ownChanges: { releases: 14, shared: 0 },
  });
  expect(partnerSentence('helm-controller', flux2, ref => ref)).toContain(
    'they ship together, but no change of one needed the other: 0 of 14 joint releases with known changes share one.',
  );
});

it('still sees it when each names pull requests of its own repository', () => {
  const scored = scoreReal((service, version) =>
    ['helm-controller', 'flux2'].includes(service)
      ? [`fluxcd/${service}#${version.replace(/\D/g, '')}`]
      : undefined,
  );
  expect(
    scored.byService.get('component:default/helm-controller')!.partners,
  ).toContainEqual(
    expect.objectContaining({
      partner: 'component:default/flux2',
      verdict: 'needed-together',
    }),
  );
});
