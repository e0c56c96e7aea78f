/** Any will do, as long as it stays: a red test is then red for everybody. */
const SEED = 20_261_123;

/** With what `npm run fuzz` has properties tried; without it, as always. */
export function readFuzzing(environment: NodeJS.ProcessEnv): {
  seed: number;
  /** So many times as many examples. */
  times: number;
} {
  const { SEAMS_FUZZ_SEED: seed, SEAMS_FUZZ_TIMES: times } = environment;
  return { seed: Number(seed ?? SEED), times: Number(times ?? 1) };
}
