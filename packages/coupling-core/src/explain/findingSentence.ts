import type { Finding, FindingReason, NobodyReason } from '../assessment';
import type { Exemption } from '../catalog/catalogModel';
import { knowledgeClause } from './knowledgeSentence';
import { datasetName, listed, type Naming } from './wording';

/**
 * What a finding found, with everything it names.
 *
 * @public
 */
export function findingSentence({ reason }: Finding, name: Naming): string {
  return `${clause(reason, name)}.`;
}

const BECAUSE: Record<NobodyReason, string> = {
  'no-owner': 'it has no owner',
  'owner-not-in-catalog': 'its owner is not in the catalog',
  'owner-has-no-contact': 'its owner has no contact',
  'escalation-ends-nowhere': 'its escalation ends with nobody on call',
};

function clause(reason: FindingReason, name: Naming): string {
  switch (reason.code) {
    case 'foreign-write':
      return `${name(reason.writer)} writes ${belonging(reason, name)}`;
    case 'foreign-read':
      return `${name(reason.reader)} reads ${belonging(reason, name)}`;
    case 'foreign-migration':
      return `${name(reason.migrator)} changes the structure of ${belonging(
        reason,
        name,
      )}`;
    case 'cross-boundary-foreign-key':
      return `${reason.from.name} of ${name(reason.fromOwner)} refers to ${
        reason.to.name
      } of ${name(reason.toOwner)} by a foreign key: ${reason.constraint}`;
    case 'cross-boundary-join':
      return `${name(reason.service)} joins ${listed(
        reason.datasets.map(dataset => dataset.name),
      )}, which belong to different services`;
    case 'no-system-of-record':
      return `${listed(reason.services.map(name))} use ${
        reason.dataset.name
      } and none of them is its system of record`;
    case 'contested-system-of-record':
      return `${listed(
        reason.claimants.map(name),
      )} each claim to be the system of record for ${datasetName(
        reason.dataset,
        name,
      )}`;
    case 'shared-schema':
      return `${listed(reason.services.map(name))} keep data in ${
        reason.schema
          ? `the same schema, ${reason.schema} in ${name(reason.store)}`
          : `the same store, ${name(reason.store)}`
      }`;
    case 'no-incident-owner':
      return `Nobody answers for ${name(reason.service)}: ${
        BECAUSE[reason.because]
      }`;
    case 'must-not-know':
      return `${name(reason.service)} ${knowledgeClause(
        reason.uses,
        name,
      )}, which its boundary says it must not know`;
    case 'fuzzy-boundary':
      return reason.declared
        ? `The boundary of ${name(
            reason.service,
          )} does not say what it must not know`
        : `${name(reason.service)} declares no boundary`;
    case 'expired-exemption':
      return expired(reason.exemption, name);
    default:
      return assertNever(reason);
  }
}

function expired(
  { rule, service, approvedBy, until, reason }: Exemption,
  name: Naming,
): string {
  return `${name(service)} was exempted from ${rule} until ${until} by ${name(
    approvedBy,
  )} (${reason})`;
}

function belonging(
  { dataset, owner }: { dataset: { name: string }; owner: string },
  name: Naming,
): string {
  return `${dataset.name}, which belongs to ${name(owner)}`;
}

function assertNever(value: never): never {
  throw new Error(`Unknown finding: ${JSON.stringify(value)}`);
}
