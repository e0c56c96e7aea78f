import {
  refusals,
  uncheckedOverview,
  unknownSentence,
  type Assessment,
  type KnownScore,
  type ServiceAssessment,
  type UnknownScore,
  type UnresolvedRef,
} from '@seams/coupling-core';
import { shortName } from './shortName';

/** Services named per reason; the others are only counted. */
const NAMED = 5;

/** What is not known and why, one line a reason; a source that was refused. */
export function* unknowns({
  services,
  pairs,
  quality,
  unresolved,
}: Assessment): Generator<string> {
  for (const source of quality) yield* refusals(source, shortName);
  const trains = pairs.filter(({ verdict }) => verdict === 'same-train').length;
  if (trains > 0) {
    const [many, ship] = trains === 1 ? ['pair', 'ships'] : ['pairs', 'ship'];
    yield `${trains.toLocaleString(
      'en',
    )} ${many} ${ship} on one schedule, which hides whether they must.`;
  }
  yield* byReason(services, service => service.coordinatedRelease);
  yield* byReason(services, service => service.sharedData);
  for (const group of uncheckedOverview(services)) {
    const { sentence, rules } = group;
    yield `${sentence} ${rules.join(', ')} (${listed(
      group.services.map(shortName),
    )}).`;
  }
  if (unresolved.length > 0) {
    yield `Named by evidence and not in the catalog: ${listed(
      unresolved.map(withReleases),
    )}.`;
  }
}

function* byReason(
  services: ServiceAssessment[],
  scoreOf: (service: ServiceAssessment) => KnownScore | UnknownScore,
): Generator<string> {
  const named = new Map<string, string[]>();
  for (const service of services) {
    const score = scoreOf(service);
    if (score.status === 'known') continue;
    const sentence = unknownSentence(score.reason);
    const names = named.get(sentence) ?? [];
    names.push(shortName(service.service));
    named.set(sentence, names);
  }
  for (const [sentence, names] of named) {
    yield `${sentence.replace(/\.$/, '')} (${listed(names)}).`;
  }
}

function withReleases({ ref, releases }: UnresolvedRef): string {
  if (releases === undefined) return ref;
  return `${ref} (${releases} ${releases === 1 ? 'release' : 'releases'})`;
}

function listed(names: string[]): string {
  const more = names.length - NAMED;
  const shown = names.slice(0, NAMED).join(', ');
  return more > 0 ? `${shown} and ${more.toLocaleString('en')} more` : shown;
}
