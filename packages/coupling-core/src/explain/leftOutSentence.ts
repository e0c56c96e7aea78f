import type {
  LeftOut,
  LeftOutReason,
  ReleaseIntakeAccount,
  SourceQuality,
} from '../assessment';
import type { Naming } from '../shared/naming';
import { counted, listed } from '../shared/wording';

const REASONS: Record<LeftOutReason, string> = {
  'not-succeeded': 'failed or rolled back',
  environment: 'to another environment',
  'ignored-actor': 'by an ignored actor',
  future: 'dated in the future',
  unresolved: 'of a service that is not in the catalog',
  'pre-release': 'a pre-release',
  refused: 'with times that are not release times',
  'too-old': 'before the months looked at',
  'mass-release': 'part of a mass release',
};

/** Why a release was left out, to be read behind "it was". @public */
export function leftOutReason(reason: LeftOutReason): string {
  return REASONS[reason];
}

/**
 * What became of the releases of a source, in one sentence with an example of
 * each reason.
 *
 * @public
 */
export function leftOutSentence(
  { source, delivered, kept, known, leftOut }: ReleaseIntakeAccount,
  name: Naming,
): string {
  const reasons = leftOut.map(one => toReason(one, name));
  const repeated = known > 0 ? [`${known} known already`] : [];
  return `Of ${counted(delivered, 'release')} from ${source}, ${kept} count: ${[
    ...repeated,
    ...reasons,
  ].join('; ')}.`;
}

function toReason({ reason, releases, examples }: LeftOut, name: Naming) {
  const [example] = examples;
  const detail = example.detail === undefined ? '' : ` ${example.detail}`;
  const on = example.at.slice(0, 'yyyy-mm-dd'.length);
  return `${releases} ${REASONS[reason]} (as ${name(
    example.service,
  )}${detail}, ${on})`;
}

/**
 * Says which releases of a source are refused for their times, a sentence for
 * the source or for each of its services.
 *
 * @public
 */
export function refusals(
  { source, refused, backwards, refusedServices = [] }: SourceQuality,
  name: Naming,
): string[] {
  if (refused) {
    const share = Math.round(backwards * 100);
    return [
      `Source ${source} is refused: versions go back in ${share}% of its releases, so its timestamps are not release times.`,
    ];
  }
  return refusedServices.map(({ service, worstLine }) => {
    const { line, steps, backwards: back } = worstLine;
    return `${name(service)}: ${back} of ${counted(
      steps,
      'step',
    )} of ${line} go back, so the timestamps from ${listed([
      source,
    ])} are not its release times.`;
  });
}
