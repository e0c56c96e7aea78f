/**
 * fast-check, whose `assert` tries the same examples in every `npm test`, and
 * others, more of them, in every `npm run fuzz`.
 *
 * @packageDocumentation
 */
import * as fastCheck from 'fast-check';
import { readFuzzing } from './fuzzing';

export * from 'fast-check';

const DEFAULT_RUNS = 100;

/**
 * Tries a property, by default with 100 examples.
 *
 * @param parameters - as fast-check has them; a seed of the test's own wins
 */
export const assert = ((
  property: Parameters<typeof fastCheck.assert>[0],
  parameters: fastCheck.Parameters<unknown> = {},
) => {
  const { seed, times } = readFuzzing(process.env);
  const { numRuns = DEFAULT_RUNS } = parameters;
  return fastCheck.assert(property, {
    seed,
    ...parameters,
    numRuns: numRuns * times,
  });
}) as typeof fastCheck.assert;
