import type {
  BoundaryAssessment,
  CoordinatedRelease,
  Coverage,
  ServiceAssessment,
  ServiceDependency,
  ServiceLeftOut,
  SharedData,
  UncheckedRule,
} from '../assessment';
import type { CatalogModel, CatalogService } from '../catalog/catalogModel';
import type { Assessment } from './assessment';
import { assessBoundaries } from '../boundary/assessBoundaries';
import { declaredEvidence } from '../catalog/declaredEvidence';
import { scoreSharedData, type ScoredData } from '../data/scoreSharedData';
import { teamsOf } from '../catalog/teams';
import type { Evidence } from '../evidence/evidence';
import { EvidenceByKind } from './evidenceByKind';
import { FORMULA_VERSION } from '../shared/formulaVersion';
import { compareText } from '../shared/ordering';
import {
  withDefaults,
  type AssessOptions,
  type RequiredOptions,
} from '../shared/options';
import { findDependencies } from '../ownership/dependencies';
import { findIncidentOwners } from '../ownership/incidentOwner';
import type { Searching, SearchPairs } from '../releases/search/pairSearch';
import { searchingHere, searchingWith } from '../releases/search/runSearches';
import { scoreTaken } from '../releases/scoreReleases';
import { evidenceSeen } from '../findings/evidenceSeen';
import { findings } from '../findings/findings';
import { uncheckedRules } from '../findings/uncheckedRules';

/** @public */
export interface AssessInput {
  /** Read once, in any order. */
  evidence: Iterable<Evidence>;
  catalog: CatalogModel;
  options?: AssessOptions;
  /** ISO 8601; the core has no clock. */
  now: string;
}

const NO_RELEASES: CoordinatedRelease = {
  status: 'unknown',
  reason: { code: 'no-release-evidence' },
  partners: [],
};

const NO_ACCESS: SharedData = {
  status: 'unknown',
  reason: { code: 'no-access-evidence' },
};

/**
 * {@link assess} for evidence that comes bit by bit, like the lines of a file
 * too large to hold: `add` every item, then `assess`, once.
 *
 * @public
 */
export class AssessmentIntake {
  #now: string;
  #options: RequiredOptions;
  #evidence: EvidenceByKind;

  constructor({ options, now }: Pick<AssessInput, 'options' | 'now'>) {
    this.#now = new Date(now).toISOString();
    this.#options = withDefaults(options);
    this.#evidence = new EvidenceByKind(this.#options, this.#now);
  }

  /** Takes one item in; those of one identity count once, the latest. */
  add(item: Evidence): void {
    this.#evidence.add(item);
  }

  /**
   * Concludes from everything taken in.
   *
   * @throws {@link TooManyCandidates}
   */
  assess(catalog: CatalogModel): Assessment {
    return searchingHere(this.#conclude(catalog));
  }

  /**
   * Concludes the same, and has pairs searched elsewhere, such as in several
   * threads. Fleets below 1,000 services need no search.
   *
   * @throws {@link TooManyCandidates}
   */
  assessWith(
    searchPairs: SearchPairs,
    catalog: CatalogModel,
  ): Promise<Assessment> {
    return searchingWith(searchPairs, this.#conclude(catalog));
  }

  #conclude(catalog: CatalogModel): Searching<Assessment> {
    for (const item of declaredEvidence(catalog, this.#now)) this.add(item);
    this.#evidence.close();
    return conclude(this.#evidence, catalog, this.#options, this.#now);
  }
}

/**
 * Evidence in, conclusions out: the one entry to every score. The same input
 * gives the same output, whatever the order of the evidence.
 *
 * @throws {@link TooManyCandidates}
 * @public
 */
export function assess(input: AssessInput): Assessment {
  const intake = new AssessmentIntake(input);
  for (const item of input.evidence) intake.add(item);
  return intake.assess(input.catalog);
}

function* conclude(
  evidence: EvidenceByKind,
  catalog: CatalogModel,
  options: RequiredOptions,
  now: string,
): Searching<Assessment> {
  const services = inOrder(catalog.services);
  const { byService, leftOutByService, ...releases } = yield* scoreTaken(
    () => evidence.takeReleases(),
    services,
    options,
    knownRefs(services),
  );
  const data = scoreData(evidence, services, now);
  const boundaries = assessBoundaries({
    services,
    datasets: data.datasets,
    accesses: evidence.accesses(),
    calls: evidence.of('call'),
    joins: evidence.of('join'),
    catalog,
  });
  const dependencies = findDependencies({
    calls: evidence.of('call'),
    accesses: evidence.accesses(),
    datasets: data.datasets,
  });
  const oncall = evidence.of('oncall');
  const incidentOwners = findIncidentOwners(
    { ...catalog, services },
    oncall,
    now,
  );
  const seen = evidenceSeen({
    accesses: evidence.accesses(),
    calls: evidence.of('call'),
    joins: evidence.of('join'),
    foreignKeys: evidence.of('foreign-key'),
  });
  // There may be as many findings as accesses.
  evidence.forgetFacts();
  const found = findings({
    ...data,
    incidentOwners,
    services,
    boundaries,
    exemptions: exemptionsIn(catalog),
    today: now.slice(0, 'yyyy-mm-dd'.length),
    stores: catalog.stores,
    teams: teamsOf(services),
  });
  const unchecked = uncheckedRules({ ...catalog, services }, seen, found);
  const assessed = services.map(
    ({ ref }, index): ServiceAssessment => ({
      service: ref,
      coordinatedRelease: byService.get(ref) ?? NO_RELEASES,
      sharedData: data.byService.get(ref) ?? NO_ACCESS,
      systemOfRecordFor: data.ownedBy.get(ref) ?? [],
      incidentOwner: incidentOwners[index].owner,
      ...withLeftOut(leftOutByService.get(ref)),
      ...withDependencies(dependencies.get(ref)),
      ...withBoundary(boundaries.get(ref)),
      ...withUnchecked(unchecked.get(ref)),
    }),
  );
  return {
    formulaVersion: FORMULA_VERSION,
    assessedAt: now,
    ...releases,
    services: assessed,
    datasets: data.datasets,
    findings: found,
    coverage: coverageOf(assessed),
    unresolved: evidence.unresolved(refsIn(catalog), ref =>
      releasesWaiting(leftOutByService.get(ref)),
    ),
  };
}

function exemptionsIn({ services, exemptions = [] }: CatalogModel) {
  return [
    ...services.flatMap(({ boundary }) => boundary?.exemptions ?? []),
    ...exemptions,
  ];
}

function withLeftOut(leftOut: ServiceLeftOut[] | undefined) {
  return leftOut && { leftOut };
}

/** Without a catalog there is nobody to tell apart from: all names count. */
function knownRefs(services: CatalogService[]): Set<string> | undefined {
  if (services.length === 0) return undefined;
  return new Set(services.map(({ ref }) => ref));
}

function releasesWaiting(leftOut: ServiceLeftOut[] = []): number {
  const unresolved = leftOut.find(({ reason }) => reason === 'unresolved');
  return unresolved?.releases ?? 0;
}

function withDependencies(dependencies: ServiceDependency[] | undefined) {
  return dependencies && { dependencies };
}

function withBoundary(boundary: BoundaryAssessment | undefined) {
  return boundary && { boundary };
}

function withUnchecked(unchecked: UncheckedRule[] | undefined) {
  return unchecked && { unchecked };
}

function scoreData(
  evidence: EvidenceByKind,
  services: CatalogService[],
  now: string,
): ScoredData {
  return scoreSharedData(
    {
      accesses: evidence.accesses(),
      joins: evidence.of('join'),
      foreignKeys: evidence.of('foreign-key'),
      services,
    },
    now,
  );
}

function inOrder(services: CatalogService[]): CatalogService[] {
  return [...services].sort((a, b) => compareText(a.ref, b.ref));
}

function refsIn(catalog: CatalogModel): Set<string> {
  const { services, stores, apis, owners } = catalog;
  return new Set(
    [...services, ...stores, ...apis, ...owners].map(({ ref }) => ref),
  );
}

function coverageOf(services: ServiceAssessment[]): Coverage {
  const count = (holds: (service: ServiceAssessment) => boolean) =>
    services.filter(holds).length;
  return {
    services: services.length,
    withReleases: count(
      ({ coordinatedRelease: release }) =>
        release.status === 'known' ||
        release.reason.code !== 'no-release-evidence',
    ),
    releaseScored: count(s => s.coordinatedRelease.status === 'known'),
    withAccess: count(s => s.sharedData.status === 'known'),
  };
}
