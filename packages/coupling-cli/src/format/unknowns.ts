import {
  unknownSentence,
  type Assessment,
  type ServiceAssessment,
  type UnknownReason,
} from '@seams/coupling-core';
import { shortName } from './shortName';

/** Services named per reason; the others are only counted. */
const NAMED = 5;

/** What is not known and why, one line a reason; a source that was refused. */
export function* unknowns({
  services,
  quality,
  unresolved,
}: Assessment): Generator<string> {
  for (const { source, refused, backwards } of quality) {
    if (refused) {
      const share = Math.round(backwards * 100);
      yield `Source ${source} is refused: versions go back in ${share}% of its releases, so its timestamps are not release times.`;
    }
  }
  yield* byReason('Releases', services, service =>
    reasonOf(service.coordinatedRelease),
  );
  yield* byReason('Shared data', services, service =>
    reasonOf(service.sharedData),
  );
  if (unresolved.length > 0) {
    const refs = unresolved.map(({ ref }) => ref);
    yield `Named by evidence and not in the catalog: ${listed(refs)}.`;
  }
}

function reasonOf(
  score: { status: 'known' } | { status: 'unknown'; reason: UnknownReason },
): UnknownReason | undefined {
  return score.status === 'unknown' ? score.reason : undefined;
}

function* byReason(
  title: string,
  services: ServiceAssessment[],
  reasonFor: (service: ServiceAssessment) => UnknownReason | undefined,
): Generator<string> {
  const named = new Map<string, string[]>();
  for (const service of services) {
    const reason = reasonFor(service);
    if (!reason) continue;
    const sentence = unknownSentence(reason);
    const names = named.get(sentence) ?? [];
    names.push(shortName(service.service));
    named.set(sentence, names);
  }
  for (const [sentence, names] of named) {
    yield `${title} of ${listed(names)}: ${sentence}`;
  }
}

function listed(names: string[]): string {
  const more = names.length - NAMED;
  const shown = names.slice(0, NAMED).join(', ');
  return more > 0 ? `${shown} and ${more.toLocaleString('en')} more` : shown;
}
