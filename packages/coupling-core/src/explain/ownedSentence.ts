import type { DatasetAssessment, SystemOfRecordBasis } from '../assessment';
import { recordClause } from '../data/recordWording';
import { datasetName, type Naming } from '../shared/wording';

const BASIS: Record<SystemOfRecordBasis, string> = {
  declared: 'as its boundary declares',
  'sole-ddl': 'as the only service that changes its structure',
  'sole-writer': 'as the only service that writes it',
  'most-writes': 'as the service that makes most of the writes',
};

/**
 * Whose a dataset is, and by what: "orders is the system of record for
 * orders.order, as its boundary declares."
 *
 * @public
 */
export function ownedSentence(
  { dataset, systemOfRecord }: DatasetAssessment,
  name: Naming,
): string {
  const owned = recordClause(datasetName(dataset, name), systemOfRecord, name);
  return systemOfRecord.status === 'known'
    ? `${owned}, ${BASIS[systemOfRecord.basis]}.`
    : `${owned}.`;
}
