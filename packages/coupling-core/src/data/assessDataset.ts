import type { DatasetAccessor, DatasetAssessment } from '../assessment';
import { compareText } from '../ordering';
import { roundScore } from '../roundScore';
import type { DatasetCrossings } from './crossings';
import { datasetKey } from './datasetKey';
import type { DatasetOwners } from './datasetOwners';
import type { DatasetUse, ServiceUse } from './datasetUse';
import { observedOwner } from './systemOfRecord';
import { ownershipConflicts } from './ownershipConflicts';
import { exposure } from './exposure';
import type { Teams } from './teams';
import type { Weight } from './weight';

/** A dataset's assessment with what a service's score needs besides it. */
export interface AssessedDataset {
  assessment: DatasetAssessment;
  /** Not rounded, with its range. */
  severity: Weight;
  /** Absent when the dataset is only declared and nobody was seen using it. */
  observedTo?: string;
}

/** Concludes everything about one dataset. */
export function assessDataset(
  use: DatasetUse,
  crossings: Map<string, DatasetCrossings>,
  owners: DatasetOwners,
  teams: Teams,
  now: string,
): AssessedDataset {
  const key = datasetKey(use.dataset);
  const { keys = [], joiners = new Set<string>() } = crossings.get(key) ?? {};
  const systemOfRecord = owners.recordOf(use.dataset);
  const owner =
    systemOfRecord.status === 'known' ? systemOfRecord.service : undefined;
  const observed = observedOwner(use);
  const users = [...use.users.values()].sort((a, b) =>
    compareText(a.service, b.service),
  );
  const { severity, countedFrom } = exposure({
    use,
    users,
    owner,
    possibleOwners: owners.possibleOwnersOf(use.dataset),
    joiners,
    // A key counts on what it refers to: that dataset can no longer change
    // or move without the other's owner.
    keyFactors: keys
      .filter(({ to }) => datasetKey(to) === key)
      .map(({ fromOwner, toOwner }) => teams.factor(fromOwner, toOwner)),
    teams,
  });
  const accessors = users.map(user => ({
    ...accessorOf(user),
    foreign: user.service !== owner,
    otherTeam:
      countedFrom !== undefined && teams.differ(user.service, countedFrom),
    joinsAcross: joiners.has(user.service),
  }));
  return {
    assessment: {
      dataset: use.dataset,
      systemOfRecord,
      ...(observed && { observed }),
      conflicts: ownershipConflicts(use, systemOfRecord),
      severity: roundScore(severity.mid),
      accessors,
      crossingKeys: keys,
      observedTo: use.observedTo ?? now,
    },
    severity,
    observedTo: use.observedTo,
  };
}

function accessorOf(
  user: ServiceUse,
): Pick<DatasetAccessor, 'service' | 'modes' | 'confidence'> {
  const modes = (['read', 'write', 'ddl'] as const).filter(
    mode => user[mode].high > 0,
  );
  return { service: user.service, modes, confidence: user.confidence };
}
