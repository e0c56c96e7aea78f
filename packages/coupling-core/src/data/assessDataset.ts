import type { DatasetAccessor, DatasetAssessment } from '../assessment';
import { compareText } from '../shared/ordering';
import { roundScore } from '../shared/rounding';
import type { DatasetCrossings } from './crossings';
import { datasetKey } from '../shared/datasetKey';
import type { DatasetOwners } from './datasetOwners';
import type { DatasetUse, ServiceUse } from './datasetUse';
import { observedOwner } from './systemOfRecord';
import { ownershipConflicts } from './ownershipConflicts';
import { exposure } from './exposure';
import type { Teams } from '../catalog/teams';
import type { Weight } from './weight';

/** A dataset's assessment with what a service's score needs besides it. */
export interface AssessedDataset {
  assessment: DatasetAssessment;
  /** Not rounded, with its range. */
  severity: Weight;
  /** Services that may own what refers to it by a foreign key. */
  keyHolders: Set<string>;
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
  const referring = keys.filter(({ to }) => datasetKey(to) === key);
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
    keyFactors: referring.map(({ fromOwner, toOwner }) =>
      teams.factor(fromOwner, toOwner),
    ),
    teams,
  });
  const accessors = users.map(user => ({
    service: user.service,
    modes: modesOf(user),
    confidence: user.confidence,
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
    keyHolders: new Set(
      referring.flatMap(({ from }) => owners.possibleOwnersOf(from)),
    ),
    observedTo: use.observedTo,
  };
}

type Modes = DatasetAccessor['modes'];

/** By bits: 1 reads, 2 writes, 4 migrates. As many lists would weigh more. */
const MODES: Modes[] = Array.from({ length: 8 }, (_, bits) =>
  (['read', 'write', 'ddl'] as const).filter((_mode, i) => bits & (1 << i)),
);

function modesOf({ read, write, ddl }: ServiceUse): Modes {
  const bit = ({ high }: Weight, i: number) => (high > 0 ? 1 << i : 0);
  return MODES[bit(read, 0) | bit(write, 1) | bit(ddl, 2)];
}
