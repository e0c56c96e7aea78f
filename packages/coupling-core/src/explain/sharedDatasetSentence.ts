import type {
  CrossingKey,
  DatasetAccessor,
  DatasetAssessment,
} from '../assessment';
import { recordClause } from '../data/recordWording';
import { CONFIDENCE } from '../data/weight';
import { datasetKey } from '../shared/datasetKey';
import { listed, type Naming } from '../shared/wording';
import type { Reader } from './explanation';

/**
 * Who is the system of record of a dataset, who else uses it and which keys
 * tie it to data of others. Keys to data in hidden stores are left out.
 *
 * @public
 */
export function sharedDatasetSentence(
  { dataset, systemOfRecord, accessors, crossingKeys }: DatasetAssessment,
  { name, isShown }: Reader,
): string {
  const uses = foreignUses(
    accessors.filter(({ foreign }) => foreign),
    name,
  );
  const keys = crossingKeys
    // Naming does not help: a dataset has a name of its own.
    .filter(({ from, to }) => isShown(from.store) && isShown(to.store))
    .map(key =>
      datasetKey(key.to) === datasetKey(dataset)
        ? `${key.from.name} of ${name(key.fromOwner)} refers to it by a key`
        : outwards(key, name),
    );
  const tied = [...uses, ...joins(accessors, name), ...keys];
  const parts = [
    recordClause(dataset.name, systemOfRecord, name),
    ...(tied.length > 0
      ? tied
      : [
          `no ${accessors.length > 0 ? 'other ' : ''}service was seen using it`,
        ]),
  ];
  return `${parts.join('; ')}.`;
}

function joins(accessors: DatasetAccessor[], name: Naming): string[] {
  const joiners = accessors
    .filter(({ foreign, joinsAcross }) => foreign && joinsAcross)
    .map(({ service }) => name(service));
  if (joiners.length === 0) return [];
  const verb = joiners.length === 1 ? 'joins' : 'join';
  return [`${listed(joiners)} ${verb} it with data of others`];
}

function outwards({ to, toOwner }: CrossingKey, name: Naming): string {
  return `it refers to ${to.name} of ${name(toOwner)} by a key`;
}

type Mode = DatasetAccessor['modes'][number];

/** The gravest thing that each service does, gravest first. */
function foreignUses(accessors: DatasetAccessor[], name: Naming): string[] {
  const doing = (mode: Mode, graver: Mode[], sure: boolean) =>
    accessors.filter(
      ({ modes, confidence }) =>
        modes.includes(mode) &&
        !graver.some(other => modes.includes(other)) &&
        confidence > CONFIDENCE.granted === sure,
    );
  const said = (who: DatasetAccessor[], verb: string, object: string) =>
    who.length === 0
      ? []
      : [`${listed(who.map(a => name(a.service)))} ${verb} ${object}`];
  const phrase = (mode: Mode, graver: Mode[], verb: string, object: string) => {
    const seen = doing(mode, graver, true);
    return [
      ...said(seen, seen.length === 1 ? `${verb}s` : verb, object),
      ...said(doing(mode, graver, false), `may ${verb}`, object),
    ];
  };
  return [
    ...phrase('write', [], 'write', 'it'),
    ...phrase('ddl', ['write'], 'change', 'its structure'),
    ...phrase('read', ['write', 'ddl'], 'read', 'it'),
  ];
}
