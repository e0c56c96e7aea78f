import type {
  LeftOut,
  ReleaseIntakeAccount,
  SourceQuality,
} from '../assessment';
import { leftOutReason } from '../releases/leftOutWording';
import type { Naming } from '../shared/naming';
import { counted, listed } from '../shared/wording';

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
  return `${releases} ${leftOutReason(reason)} (as ${name(
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
