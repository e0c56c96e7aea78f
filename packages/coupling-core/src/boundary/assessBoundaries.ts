import type {
  BoundaryAssessment,
  DatasetAssessment,
  DeclaredFact,
  ForbiddenKnowledge,
  KnowledgeUse,
} from '../assessment';
import type { Boundary, CatalogService } from '../catalog/catalogModel';
import { covers } from '../data/claims';
import { datasetKey } from '../shared/datasetKey';
import { knowledgeOf, type KnowledgeEvidence } from './knowledge';
import {
  isKnowing,
  toKnowledgeTarget,
} from '../findings/must-not-know/knowledgeTarget';

export interface BoundaryEvidence extends KnowledgeEvidence {
  services: CatalogService[];
  datasets: DatasetAssessment[];
}

/** What services declare, each entry with the evidence against it. */
export function assessBoundaries(
  evidence: BoundaryEvidence,
): Map<string, BoundaryAssessment> {
  const declaring = evidence.services.flatMap(({ ref, boundary }) =>
    boundary ? [{ ref, boundary }] : [],
  );
  const known = knowledgeOf(new Set(declaring.map(({ ref }) => ref)), evidence);
  const systems = new Map(evidence.services.map(s => [s.ref, s.system]));
  const declared = declaredDatasets(evidence.datasets);
  return new Map(
    declaring.map(({ ref, boundary }) => {
      const own = declared.get(ref) ?? [];
      // A store that it must not know may hold data that it declares its own.
      const ownKeys = new Set(own.map(({ dataset }) => datasetKey(dataset)));
      const foreign = (known.get(ref) ?? []).filter(
        ({ dataset }) => !dataset || !ownKeys.has(datasetKey(dataset)),
      );
      return [
        ref,
        {
          decides: boundary.decides,
          systemOfRecordFor: toFacts(boundary, own),
          publishes: boundary.publishes,
          mustNotKnow: boundary.mustNotKnow.map(entry =>
            toForbidden(entry, foreign, service => systems.get(service)),
          ),
        },
      ];
    }),
  );
}

/** By service, the datasets that it claims, alone or not. */
function declaredDatasets(
  datasets: DatasetAssessment[],
): Map<string, DatasetAssessment[]> {
  const byClaimant = new Map<string, DatasetAssessment[]>();
  for (const assessment of datasets) {
    for (const claimant of claimantsOf(assessment)) {
      const claimed = byClaimant.get(claimant);
      if (claimed) claimed.push(assessment);
      else byClaimant.set(claimant, [assessment]);
    }
  }
  return byClaimant;
}

function claimantsOf({ systemOfRecord }: DatasetAssessment): string[] {
  if (systemOfRecord.status === 'contested') return systemOfRecord.claimants;
  return systemOfRecord.status === 'known' &&
    systemOfRecord.basis === 'declared'
    ? [systemOfRecord.service]
    : [];
}

function toFacts(
  boundary: Boundary,
  claimed: DatasetAssessment[],
): DeclaredFact[] {
  return boundary.systemOfRecordFor.map(({ fact, datasets }) => ({
    fact,
    datasets: datasets.map(scope => ({
      dataset: scope,
      conflicts: claimed
        .filter(({ dataset }) => covers(scope, dataset))
        .flatMap(({ dataset, conflicts }) =>
          conflicts.map(conflict => ({ dataset, conflict })),
        ),
    })),
  }));
}

function toForbidden(
  entry: string,
  known: KnowledgeUse[],
  systemOf: (service: string) => string | undefined,
): ForbiddenKnowledge {
  const target = toKnowledgeTarget(entry);
  if (!target) return { entry, uses: [] };
  const uses = known.filter(use => isKnowing(use, target, systemOf));
  return { entry, target, uses };
}
