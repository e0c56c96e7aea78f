import type { DatasetAssessment, SystemOfRecord } from '../assessment';
import type { CatalogModel } from '../catalog/catalogModel';
import { claimsByScope, type Claim } from '../data/claims';
import { compareDatasets, datasetKey } from '../shared/datasetKey';
import type { Dataset } from '../shared/datasetKey';
import type { OwnershipFile, OwnershipFileDataset } from './ownershipFile';

/**
 * Who owns which data by an assessment, for the gate. What boundaries name is
 * in it even where there is no evidence: a new table in a schema that somebody
 * owns has an owner, too.
 *
 * @public
 */
export function toOwnershipFile(
  {
    assessedAt,
    datasets,
  }: {
    assessedAt: string;
    datasets: Pick<DatasetAssessment, 'dataset' | 'systemOfRecord'>[];
  },
  { services, exemptions = [] }: Pick<CatalogModel, 'services' | 'exemptions'>,
): OwnershipFile {
  const teams = new Map(services.map(({ ref, owner }) => [ref, owner]));
  const records = new Map<string, [Dataset, SystemOfRecord]>();
  for (const [key, claims] of claimsByScope(services)) {
    records.set(key, [claims[0].scope, declaredBy(claims)]);
  }
  for (const { dataset, systemOfRecord } of datasets) {
    records.set(datasetKey(dataset), [dataset, systemOfRecord]);
  }
  return {
    seamsOwnership: 1,
    assessedAt,
    datasets: [...records.values()]
      .sort(([a], [b]) => compareDatasets(a, b))
      .map(([dataset, systemOfRecord]) =>
        owned(dataset, systemOfRecord, teams),
      ),
    exemptions: [
      ...exemptions,
      ...services.flatMap(({ boundary }) => boundary?.exemptions ?? []),
    ].map(({ id, ...exemption }) => exemption),
  };
}

function declaredBy(claims: Claim[]): SystemOfRecord {
  const claimants = [...new Set(claims.map(({ service }) => service))].sort();
  return claimants.length === 1
    ? { status: 'known', service: claimants[0], basis: 'declared' }
    : { status: 'contested', claimants };
}

function owned(
  { store, name }: Dataset,
  systemOfRecord: SystemOfRecord,
  teams: Map<string, string | undefined>,
): OwnershipFileDataset {
  const team =
    systemOfRecord.status === 'known'
      ? teams.get(systemOfRecord.service)
      : undefined;
  return { store, name, systemOfRecord, ...(team && { team }) };
}
